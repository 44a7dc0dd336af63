package laurel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import laurel.roster.RosterImportResult;
import laurel.station.PlannedRole;
import laurel.station.PlannedStation;
import laurel.station.StationImportPlan;
import laurel.station.StationImportReport;
import laurel.station.StationImportResult;
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
        return context.withSoundData(data, this::run);
    }

    private int run(UseCases useCases) {
        Console console = context.console();
        RosterImportPlan awards =
                context.watched(progress -> useCases.planRosterImport().plan(file, progress));
        StationImportPlan stations =
                context.watched(progress -> useCases.planStationImport().plan(file, progress));
        List<Problem> problems = new ArrayList<>(awards.problems());
        problems.addAll(stations.problems());
        boolean nothing = awards.lists().isEmpty() && stations.stations().isEmpty();
        if (nothing) awards.nothingFound().ifPresent(problems::add);
        console.problems(problems);
        if (report.json()) {
            console.json(document(awards, stations));
        } else {
            print(awards);
            print(stations);
        }
        if (nothing) return ExitCode.INVALID_INPUT;
        int code = Problem.anyError(problems) ? ExitCode.PARTLY_DONE : ExitCode.DONE;
        if (awards.changesNothing() && stations.changesNothing()) {
            console.say("cli.plan.nothing");
            return code;
        }
        return context.confirmed(
                write,
                Message.of("cli.plan.confirm", awards.source()),
                code,
                () -> apply(useCases, awards, stations, code));
    }

    private int apply(UseCases useCases, RosterImportPlan awards, StationImportPlan stations, int code) {
        List<Problem> refusals = new ArrayList<>(apply(useCases, awards));
        if (refusals.isEmpty()) refusals.addAll(apply(useCases, stations));
        context.console().problems(refusals);
        return refusals.isEmpty() ? code : ExitCode.INVALID_INPUT;
    }

    private List<Problem> apply(UseCases useCases, RosterImportPlan plan) {
        if (plan.changesNothing()) return List.of();
        return useCases.applyRosterImport()
                .apply(plan)
                .fold(applied -> done(applied.report()), RosterImportResult.Refused::reasons);
    }

    private List<Problem> apply(UseCases useCases, StationImportPlan plan) {
        if (plan.changesNothing()) return List.of();
        return useCases.applyStationImport()
                .apply(plan)
                .fold(applied -> done(applied.report()), StationImportResult.Refused::reasons);
    }

    private List<Problem> done(RosterImportReport done) {
        context.console()
                .say(
                        "cli.roster.done",
                        done.awards(),
                        done.people(),
                        done.mentions(),
                        done.unchanged(),
                        done.refused(),
                        done.alike());
        context.console().problems(done.remarks());
        return List.of();
    }

    private List<Problem> done(StationImportReport done) {
        context.console().say("cli.stations.done", done.stations(), done.roles(), done.unchanged(), done.refused());
        return List.of();
    }

    private void print(RosterImportPlan plan) {
        if (plan.lists().isEmpty()) return;
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

    private void print(StationImportPlan plan) {
        if (plan.stations().isEmpty()) return;
        Columns columns = new Columns().line("station", "role", "name", "plan");
        for (PlannedStation station : plan.stations()) {
            station.roles().forEach(role -> columns.line(station.name(), role.rank(), role.name(), role.outcome()));
        }
        columns.printTo(context.console());
        int roles = plan.stations().stream()
                .mapToInt(station -> station.roles().size())
                .sum();
        context.console().print("cli.stations.counts", plan.stations().size(), roles);
    }

    private static String figures(ListFigures figures) {
        String claimed = figures.claimed().isPresent()
                ? Integer.toString(figures.claimed().getAsInt())
                : "-";
        return claimed + "/" + figures.listed() + "/" + figures.distinct();
    }

    private static Map<String, Object> document(RosterImportPlan awards, StationImportPlan stations) {
        return Map.of(
                "source", awards.source(),
                "lists",
                        awards.lists().stream()
                                .map(ImportRosterCommand::document)
                                .toList(),
                "stations",
                        stations.stations().stream()
                                .map(ImportRosterCommand::document)
                                .toList());
    }

    private static Map<String, Object> document(PlannedStation station) {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (PlannedRole role : station.roles()) {
            roles.add(Map.of("role", role.rank(), "name", role.name(), "plan", role.outcome()));
        }
        return Map.of("station", station.name(), "roles", roles);
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
