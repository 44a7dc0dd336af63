package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.List;
import laurel.certificate.BatchReport;
import laurel.certificate.WithdrawnFile;
import laurel.certificate.WithdrawnFiles;
import laurel.desktop.Desk;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** Tells, after a batch, of files in its folder that should not be passed on. */
final class FolderWarning {
    private static final int SHOWN = 40;

    private final WithdrawnFiles uses;
    private final Desk desk;

    FolderWarning(WithdrawnFiles uses, Desk desk) {
        this.uses = uses;
        this.desk = desk;
    }

    void after(BatchReport report) {
        desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        Message.of("certificate.ui.withdrawn.looking"),
                        progress -> uses.beside(report),
                        this::tell);
    }

    private void tell(List<WithdrawnFile> files) {
        if (files.isEmpty()) return;
        List<Problem> told = new ArrayList<>();
        files.stream().limit(SHOWN).map(WithdrawnFile::problem).forEach(told::add);
        if (files.size() > SHOWN)
            told.add(Problem.note(Place.NONE, "certificate.ui.withdrawn.more", files.size() - SHOWN));
        desk.dialogs().refused(Message.of("certificate.ui.withdrawn.title"), told);
    }
}
