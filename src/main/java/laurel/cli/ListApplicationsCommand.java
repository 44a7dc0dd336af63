package laurel.cli;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.review.ReviewQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel applications list}: a cohort's applications with verdicts, votes and decisions. */
@Command(
        name = "list",
        description = "Lists a cohort's applications with what is claimed, verified, voted and decided.",
        mixinStandardHelpOptions = true)
final class ListApplicationsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CohortOptions cohort = new CohortOptions();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Read the window in this time zone.")
    @Nullable
    private ZoneId zone;

    ListApplicationsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            ReviewQueue.Queue queue = useCases.reviewQueue().of(cohort.cohort(), Optional.ofNullable(zone));
            Columns columns = new Columns()
                    .line("issue", "state", "window", "person", "claimed", "verified", "votes", "decision");
            queue.rows().forEach(row -> line(columns, row));
            columns.printTo(context.console());
            String seats =
                    queue.seats().isPresent() ? Integer.toString(queue.seats().getAsInt()) : "-";
            context.console().print("cli.applications.seats", queue.taken(), seats, queue.pending(), queue.open());
            return ExitCode.DONE;
        });
    }

    private static void line(Columns columns, ReviewQueue.Row row) {
        columns.line(
                row.application().label(),
                row.application().state(),
                row.window(),
                row.person(),
                row.claimed().map(Enum::name).orElse("-"),
                row.verified().map(Enum::name).orElse("-"),
                row.dossier().cast(),
                row.decision()
                        .map(decision -> decision.ruling().outcome().name())
                        .orElse("-"));
    }
}
