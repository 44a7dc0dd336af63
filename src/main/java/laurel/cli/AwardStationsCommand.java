package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.certificate.StationAwardPlan;
import laurel.certificate.StationAwardPlan.Step;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laurel certificates award-stations}: awards for the roles of the city stations. */
@Command(
        name = "award-stations",
        description = {
            "Makes awards of the station roles held in a year, so that certificates can be issued for them.",
            "Running it again adds only what is new."
        },
        mixinStandardHelpOptions = true)
final class AwardStationsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CohortOptions cohort = new CohortOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    AwardStationsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(data, this::run);
    }

    private int run(UseCases useCases) {
        Console console = context.console();
        StationAwardPlan plan = useCases.awardStationRoles().plan(cohort.cohort());
        console.problems(plan.problems());
        if (Problem.anyError(plan.problems())) return ExitCode.INVALID_INPUT;
        print(plan);
        long added = plan.count(Step.NEW);
        if (added == 0) {
            console.say("cli.plan.nothing");
            return ExitCode.DONE;
        }
        return context.confirmed(
                write, Message.of("cli.stations.confirm", added, plan.cohort().value()), ExitCode.DONE, () -> {
                    Optional<Problem> refusal = useCases.awardStationRoles().apply(plan);
                    refusal.ifPresent(problem -> console.problems(List.of(problem)));
                    if (refusal.isPresent()) return ExitCode.INVALID_INPUT;
                    console.say("cli.stations.awarded", added, plan.count(Step.UNCHANGED));
                    return ExitCode.DONE;
                });
    }

    private void print(StationAwardPlan plan) {
        if (report.json()) {
            context.console()
                    .json(plan.items().stream()
                            .map(AwardStationsCommand::document)
                            .toList());
            return;
        }
        Columns columns = new Columns().line("station", "role", "name", "plan");
        plan.items()
                .forEach(item ->
                        columns.line(item.station(), item.rank(), item.role().printedName(), item.step()));
        columns.printTo(context.console());
    }

    private static Map<String, Object> document(StationAwardPlan.Item item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("station", item.station());
        document.put("role", item.rank());
        document.put("name", item.role().printedName());
        document.put("plan", item.step());
        return document;
    }
}
