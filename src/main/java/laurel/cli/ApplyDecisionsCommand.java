package laurel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.review.ReplayRound;
import laurel.review.ReviewResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laurel decisions apply FILE.yaml}: reviews, votes and decisions that were written down, put into effect. */
@Command(
        name = "apply",
        description = {
            "Carries out a round that was written down: reviews, votes and decisions, all together or not at all.",
            "An acceptance makes an award with the cohort's term. Running it again changes nothing."
        },
        mixinStandardHelpOptions = true)
final class ApplyDecisionsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Parameters(paramLabel = "FILE", description = "The round, as YAML.")
    private Path file = Path.of("");

    ApplyDecisionsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(data, useCases -> {
            ReplayRound replay = useCases.replayRound();
            ReviewResult<ReplayRound.Report> plan = context.watched(progress -> replay.run(file, true, progress));
            return plan.<Integer>fold(planned -> goOn(replay, planned), this::refuse);
        });
    }

    private int goOn(ReplayRound replay, ReplayRound.Report planned) {
        print(planned);
        if (planned.decisions() == 0) {
            context.console().say("cli.plan.nothing");
            return ExitCode.DONE;
        }
        return context.confirmed(write, Message.of("cli.plan.confirm", file), ExitCode.DONE, () -> apply(replay));
    }

    private int apply(ReplayRound replay) {
        return context.watched(progress -> replay.run(file, false, progress))
                .<Integer>fold(
                        done -> {
                            context.console()
                                    .say(
                                            "cli.decisions.done",
                                            done.applied().awards().size());
                            return ExitCode.DONE;
                        },
                        this::refuse);
    }

    private int refuse(List<Problem> reasons) {
        context.console().problems(reasons);
        return ExitCode.INVALID_INPUT;
    }

    private void print(ReplayRound.Report report) {
        context.console()
                .print(
                        "cli.decisions.counts",
                        report.reviews(),
                        report.votes(),
                        report.decisions(),
                        report.applied().awards().size(),
                        report.applied().declined(),
                        report.applied().waitListed(),
                        report.unchanged());
    }
}
