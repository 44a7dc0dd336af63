package laurel.roster.ui;

import java.nio.file.Path;
import java.util.List;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.roster.ApplyRosterImport;
import laurel.roster.PlanRosterImport;
import laurel.roster.PlannedEntry.Outcome;
import laurel.roster.RosterImportPlan;
import laurel.roster.RosterImportReport;
import laurel.roster.RosterImportResult;

/** The way of a published post into the roster: pick, plan, look, agree, write. Nothing is written before the user agrees. */
public final class RosterImport {
    private static final Message TITLE = Message.of("roster.screen.import.title");

    private final PlanRosterImport plan;
    private final ApplyRosterImport apply;
    private final Desk desk;

    public RosterImport(PlanRosterImport plan, ApplyRosterImport apply, Desk desk) {
        this.plan = plan;
        this.apply = apply;
        this.desk = desk;
    }

    /** Asks for a post and goes on from there. */
    public void start() {
        Dialogs.FileRequest request = new Dialogs.FileRequest(
                "roster-import", TITLE, Message.of("roster.screen.import.kind"), List.of("md", "markdown", "txt"), "");
        desk.dialogs().openFile(request, this::read);
    }

    /** The same for a post that was picked otherwise. */
    public void read(Path post) {
        desk.tasks()
                .run(
                        Message.of("roster.screen.import.reading", String.valueOf(post.getFileName())),
                        progress -> plan.plan(post, progress),
                        this::look);
    }

    private void look(RosterImportPlan planned) {
        if (planned.lists().isEmpty()) {
            desk.dialogs().refused(Message.of("roster.screen.import.nothing", planned.source()), planned.problems());
            return;
        }
        List<Message> lists = planned.lists().stream().map(RosterTexts::planned).toList();
        if (planned.changesNothing()) {
            desk.dialogs().done(Message.of("roster.screen.import.unchanged", planned.source()));
            return;
        }
        Dialogs.Question question = Dialogs.Question.of(
                        Message.of("roster.screen.import.question", planned.source()),
                        Message.of("roster.screen.import.explain"),
                        Message.of("roster.screen.import.verb", planned.count(Outcome.NEW)))
                .withDetails(lists)
                .withProblems(planned.problems());
        desk.dialogs().confirm(question, () -> write(planned));
    }

    private void write(RosterImportPlan planned) {
        Message title = Message.of("roster.act.import", planned.source());
        desk.tasks().run(title, progress -> apply.apply(planned), result -> tell(planned.source(), title, result));
    }

    private void tell(String source, Message title, RosterImportResult result) {
        Runnable tell = result.fold(
                applied -> () -> done(source, applied.report()),
                refused -> () -> desk.dialogs().refused(title, refused.reasons()));
        tell.run();
    }

    private void done(String source, RosterImportReport report) {
        desk.dialogs().done(RosterTexts.done(source, report));
        if (report.remarks().isEmpty()) return;
        desk.dialogs().refused(Message.of("roster.screen.import.look"), report.remarks());
    }
}
