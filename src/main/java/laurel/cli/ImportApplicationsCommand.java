package laurel.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.application.Choices;
import laurel.application.ImportPlan;
import laurel.application.ImportResult;
import laurel.application.ImportRow;
import laurel.application.Incoming;
import laurel.kernel.Message;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Evaluation;
import laurel.programme.Milestone;
import laurel.programme.RequirementGroup;
import laurel.programme.RequirementSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel applications import FILE.json}: applications out of a list of GitHub issues. */
@Command(
        name = "import",
        description = {
            "Reads applications out of the list that this command writes:",
            "  gh issue list --state all --limit 1000 --json number,title,author,createdAt,state,labels,body,comments,url",
            "Running it again changes nothing but what was edited there since."
        },
        mixinStandardHelpOptions = true)
final class ImportApplicationsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = {"-c", "--cohort"},
            paramLabel = "COHORT",
            converter = CohortOptions.Converter.class,
            description = "For which cohort (default: the newest one with an application window).")
    @Nullable
    private CohortId cohort;

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone in which the application window is read (default: the cohort's).")
    @Nullable
    private ZoneId zone;

    @Parameters(paramLabel = "FILE", description = "The list, as JSON.")
    private Path file = Path.of("");

    ImportApplicationsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(data, this::run);
    }

    private int run(UseCases useCases) {
        Console console = context.console();
        ImportPlan plan = context.watched(
                progress -> useCases.planImport().plan(file, cohort(useCases), Optional.ofNullable(zone), progress));
        console.problems(plan.problems());
        plan.rows().forEach(row -> console.problems(row.problems()));
        if (!plan.readable()) return ExitCode.INVALID_INPUT;
        print(plan, useCases);
        int code = plan.counts().rejected() > 0 ? ExitCode.PARTLY_DONE : ExitCode.DONE;
        if (!plan.writes()) {
            boolean nothingUsable = plan.counts().unchanged() == 0;
            console.say(nothingUsable ? "cli.plan.unusable" : "cli.plan.nothing");
            return nothingUsable ? ExitCode.INVALID_INPUT : code;
        }
        return context.confirmed(write, Message.of("cli.plan.confirm", file), code, () -> apply(useCases, plan, code));
    }

    private int apply(UseCases useCases, ImportPlan plan, int code) {
        return useCases.applyImport()
                .apply(plan, Choices.NONE)
                .<Integer>fold(applied -> done(applied, code), refused -> {
                    context.console().problems(refused.reasons());
                    return ExitCode.INVALID_INPUT;
                });
    }

    private CohortId cohort(UseCases useCases) {
        return Optional.ofNullable(cohort)
                .or(() -> useCases.programmes().all().stream()
                        .flatMap(programme -> programme.cohorts().stream())
                        .filter(known -> known.calendar()
                                .milestone(Milestone.Step.APPLICATIONS)
                                .isPresent())
                        .map(Cohort::id)
                        .max(Comparator.comparing(CohortId::edition)))
                .orElseThrow(() -> new IllegalStateException("no programme has an application window"));
    }

    private int done(ImportResult.Applied applied, int code) {
        context.console()
                .say(
                        "cli.applications.done",
                        applied.added(),
                        applied.changed(),
                        applied.people(),
                        applied.left().size());
        return applied.left().isEmpty() ? code : ExitCode.PARTLY_DONE;
    }

    private void print(ImportPlan plan, UseCases useCases) {
        List<RequirementSet> sets = useCases.programmes()
                .find(plan.cohort())
                .map(known -> known.requirementSets())
                .orElse(List.of());
        if (report.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("cohort", plan.cohort().value());
            document.put("counts", plan.counts());
            document.put(
                    "rows", plan.rows().stream().map(row -> document(row, sets)).toList());
            context.console().json(document);
            return;
        }
        Columns columns = new Columns().line("issue", "plan", "state", "window", "applicant", "electives", "outcome");
        plan.rows().forEach(row -> line(columns, row, sets));
        columns.printTo(context.console());
        ImportPlan.Counts counts = plan.counts();
        context.console()
                .print(
                        "cli.applications.counts",
                        counts.read(),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.ambiguous(),
                        counts.rejected(),
                        counts.tests(),
                        counts.duplicates(),
                        counts.early(),
                        counts.late(),
                        counts.linked());
    }

    private static void line(Columns columns, ImportRow row, List<RequirementSet> sets) {
        Optional<Incoming> incoming = row.incoming();
        columns.line(
                row.label(),
                planned(row),
                incoming.map(ImportApplicationsCommand::state).orElse("-"),
                incoming.map(i -> i.window().name()).orElse("-"),
                incoming.map(i -> i.submission().applicant().value()).orElse("-"),
                incoming.map(i -> electives(i, sets)).orElse("-"),
                incoming.map(i -> outcome(i, sets)).orElse("-"));
    }

    private static String planned(ImportRow row) {
        return row.fold(new ImportRow.Cases<>(
                added -> "new", changed -> "changed", same -> "unchanged", open -> "ambiguous", no -> "rejected"));
    }

    private static String state(Incoming incoming) {
        return incoming.duplicateOf()
                .map(source -> incoming.state() + " of " + source.label())
                .orElse(incoming.state().name());
    }

    /** How many requirements are claimed in the group of which only some are needed. */
    private static String electives(Incoming incoming, List<RequirementSet> sets) {
        return sets.stream()
                .findFirst()
                .map(set -> claimed(incoming, set).findings().stream()
                        .filter(finding -> finding.group().mode() == RequirementGroup.Mode.AT_LEAST)
                        .mapToInt(finding -> finding.met().size())
                        .sum())
                .map(Object::toString)
                .orElse("-");
    }

    private static String outcome(Incoming incoming, List<RequirementSet> sets) {
        return sets.stream()
                .findFirst()
                .map(set -> claimed(incoming, set).outcome().name())
                .orElse("-");
    }

    private static Evaluation claimed(Incoming incoming, RequirementSet set) {
        return set.evaluate(
                incoming.submission()::claimed, incoming.submission().planGiven());
    }

    private static Map<String, Object> document(ImportRow row, List<RequirementSet> sets) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issue", row.label());
        document.put("plan", planned(row));
        row.incoming().ifPresent(incoming -> {
            document.put("state", incoming.state());
            incoming.duplicateOf().ifPresent(source -> document.put("duplicateOf", source.label()));
            document.put("window", incoming.window());
            document.put("applicant", incoming.submission().applicant().value());
            document.put("electives", electives(incoming, sets));
            document.put("outcome", outcome(incoming, sets));
        });
        return document;
    }
}
