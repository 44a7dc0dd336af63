package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.List;
import laurel.certificate.BatchReport;
import laurel.certificate.WithdrawnFile;
import laurel.certificate.WithdrawnFiles;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Problem;

/** Offers, after a batch, to delete the files in its folder whose certificates were superseded or revoked. */
final class Clearing {
    private static final Message TITLE = Message.of("certificate.ui.clear.title");

    private final WithdrawnFiles uses;
    private final Desk desk;

    Clearing(WithdrawnFiles uses, Desk desk) {
        this.uses = uses;
        this.desk = desk;
    }

    /** Looks for such files, and asks if there are any. */
    void after(BatchReport report) {
        desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        Message.of("certificate.ui.clear.looking"),
                        progress -> uses.beside(report),
                        this::ask);
    }

    private void ask(List<WithdrawnFile> files) {
        if (files.isEmpty()) return;
        Dialogs.Question question = Dialogs.Question.of(
                        TITLE,
                        Message.of("certificate.ui.clear.body", files.size()),
                        Message.of("certificate.ui.clear.verb", files.size()))
                .withProblems(files.stream().map(WithdrawnFile::problem).toList());
        desk.dialogs()
                .confirm(
                        question,
                        () -> desk.tasks()
                                .run(
                                        TaskRunner.Lane.BATCH,
                                        TITLE,
                                        progress -> uses.delete(files),
                                        gone -> told(files, gone)));
    }

    private void told(List<WithdrawnFile> files, List<WithdrawnFile> gone) {
        List<WithdrawnFile> kept = new ArrayList<>(files);
        kept.removeAll(gone);
        if (!gone.isEmpty()) desk.dialogs().done(Message.of("certificate.ui.clear.done", gone.size()));
        List<Problem> changed = kept.stream()
                .map(one -> Problem.warning(one.problem().place(), "certificate.ui.clear.changed"))
                .toList();
        if (!changed.isEmpty()) desk.dialogs().refused(TITLE, changed);
    }
}
