package laurel.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.roster.ListFigures;
import laurel.roster.PlannedEntry.Outcome;
import laurel.roster.PlannedList;
import laurel.roster.RosterImportPlan;
import laurel.roster.RosterImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laurel roster import FILE.md}: awards and stations out of a published post. */
@Command(
        name = "import",
        description = "Reads the award tables, the contributor grid and the station table out of a published post.",
        mixinStandardHelpOptions = true)
final class ImportRosterCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Parameters(paramLabel = "FILE", description = "The post, as Markdown.")
    private Path file = Path.of("");

    ImportRosterCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, this::run);
    }

    private int run(UseCases useCases) {
        Console console = context.console();
        RosterImportPlan awards =
                context.watched(progress -> useCases.planRosterImport().plan(file, progress));
        console.problems(awards.problems());
        if (report.json()) console.json(document(awards));
        else print(awards);
        boolean errors = Problem.anyError(awards.problems());
        if (awards.changesNothing()) {
            console.say("cli.plan.nothing");
            return errors ? ExitCode.INVALID_INPUT : ExitCode.DONE;
        }
        if (!context.confirmed(write, Message.of("cli.roster.confirm", awards.source()))) return ExitCode.DONE;
        return useCases.applyRosterImport()
                .apply(awards)
                .<Integer>fold(applied -> done(applied.report(), errors), refused -> {
                    console.problems(refused.reasons());
                    return ExitCode.INVALID_INPUT;
                });
    }

    private int done(RosterImportReport done, boolean errors) {
        context.console()
                .say(
                        "cli.roster.done",
                        done.awards(),
                        done.people(),
                        done.mentions(),
                        done.unchanged(),
                        done.refused(),
                        done.alike());
        return errors ? ExitCode.PARTLY_DONE : ExitCode.DONE;
    }

    private void print(RosterImportPlan plan) {
        Columns columns = new Columns().line("cohort", "claimed/listed/distinct", "new", "unchanged", "refused");
        for (PlannedList list : plan.lists()) {
            columns.line(
                    list.cohort(),
                    figures(list.figures()),
                    list.count(Outcome.NEW),
                    list.count(Outcome.UNCHANGED),
                    list.count(Outcome.REFUSED));
        }
        columns.printTo(context.console());
    }

    private static String figures(ListFigures figures) {
        String claimed = figures.claimed().isPresent()
                ? Integer.toString(figures.claimed().getAsInt())
                : "-";
        return claimed + "/" + figures.listed() + "/" + figures.distinct();
    }

    private static Map<String, Object> document(RosterImportPlan plan) {
        return Map.of(
                "source", plan.source(),
                "lists",
                        plan.lists().stream().map(ImportRosterCommand::document).toList());
    }

    private static Map<String, Object> document(PlannedList list) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cohort", list.cohort().value());
        list.figures().claimed().ifPresent(claimed -> document.put("claimed", claimed));
        document.put("listed", list.figures().listed());
        document.put("distinct", list.figures().distinct());
        for (Outcome outcome : Outcome.values()) {
            document.put(outcome.name().toLowerCase(Locale.ROOT), list.count(outcome));
        }
        return document;
    }
}
