package laurel.review.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.application.ApplyImport;
import laurel.application.Choices;
import laurel.application.ImportPlan;
import laurel.application.ImportPlan.Counts;
import laurel.application.ImportResult;
import laurel.application.ImportRow;
import laurel.application.PlanImport;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.programme.CohortId;

/** The way of a file of applications into a cohort: pick, plan, look, agree, write. Nothing is written unasked. */
public final class ApplicationImport {
    private static final Message TITLE = Message.of("review.ui.import.title");

    private final PlanImport plan;
    private final ApplyImport apply;
    private final Desk desk;

    ApplicationImport(PlanImport plan, ApplyImport apply, Desk desk) {
        this.plan = plan;
        this.apply = apply;
        this.desk = desk;
    }

    /** Asks for a file and goes on from there. */
    void start(CohortId cohort) {
        Dialogs.FileRequest request = new Dialogs.FileRequest(
                "applications-import", TITLE, Message.of("review.ui.import.kind"), List.of("json"), "");
        desk.dialogs().openFile(request, file -> read(file, cohort));
    }

    private void read(Path file, CohortId cohort) {
        desk.tasks()
                .run(
                        Message.of("review.ui.import.reading", String.valueOf(file.getFileName())),
                        progress -> plan.plan(file, cohort, Optional.empty(), progress),
                        this::look);
    }

    private void look(ImportPlan planned) {
        List<Problem> problems = new ArrayList<>(planned.problems());
        planned.rows().forEach(row -> problems.addAll(row.problems()));
        if (!planned.readable()) {
            desk.dialogs().refused(Message.of("review.ui.import.unreadable"), problems);
            return;
        }
        if (!planned.writes()) {
            nothing(planned, problems);
            return;
        }
        Counts counts = planned.counts();
        Dialogs.Question question = Dialogs.Question.of(
                        Message.of("review.ui.import.question", planned.cohort().value()),
                        Message.of("review.ui.import.explain"),
                        Message.of("review.ui.import.verb", counts.added() + counts.changed() + counts.linked()))
                .withDetails(lines(counts))
                .withProblems(problems);
        desk.dialogs().confirm(question, () -> write(planned));
    }

    private void nothing(ImportPlan planned, List<Problem> problems) {
        boolean rejected = planned.rows().stream().anyMatch(ImportRow.Rejected.class::isInstance);
        Message line = Message.of("review.ui.import.nothing");
        if (rejected) desk.dialogs().refused(line, problems);
        else desk.dialogs().done(line);
    }

    private static List<Message> lines(Counts counts) {
        List<Message> lines = new ArrayList<>();
        line(lines, "added", counts.added());
        line(lines, "changed", counts.changed());
        line(lines, "unchanged", counts.unchanged());
        line(lines, "ambiguous", counts.ambiguous());
        line(lines, "rejected", counts.rejected());
        line(lines, "tests", counts.tests());
        line(lines, "duplicates", counts.duplicates());
        line(lines, "early", counts.early());
        line(lines, "late", counts.late());
        line(lines, "linked", counts.linked());
        return lines;
    }

    private static void line(List<Message> lines, String what, int count) {
        if (count > 0) lines.add(Message.of("review.ui.import.count." + what, count));
    }

    private void write(ImportPlan planned) {
        desk.tasks().run(TITLE, progress -> apply.apply(planned, Choices.NONE), this::tell);
    }

    private void tell(ImportResult result) {
        Runnable tell = result.fold(
                applied -> () -> desk.dialogs()
                        .done(Message.of(
                                "review.ui.import.done", applied.added(), applied.changed(), applied.people())),
                refused -> () -> desk.dialogs().refused(TITLE, refused.reasons()));
        tell.run();
    }
}
