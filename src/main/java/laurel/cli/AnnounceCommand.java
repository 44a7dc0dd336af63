package laurel.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.kernel.Problem;
import laurel.programme.Calendar;
import laurel.programme.Cohort;
import laurel.programme.Milestone;
import laurel.publication.Announced;
import laurel.publication.Post;
import laurel.publication.PostSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel announce}: the announcement of a cohort, in Chinese and English. */
@Command(
        name = "announce",
        description = {
            "Writes the announcement of a cohort in Chinese and English, with numbers counted from the roster.",
            "Nothing is sent: you get two Markdown files."
        },
        mixinStandardHelpOptions = true)
final class AnnounceCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CohortOptions cohort = new CohortOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The folder for the two files; without it they go to standard output.")
    @Nullable
    private Path out;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The post's date (default: the day of the cohort's post, else today).")
    @Nullable
    private LocalDate date;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where the certificates are published, for links; awards that were published keep their own.")
    private String baseUrl = "";

    @Option(names = "--image", paramLabel = "URL", defaultValue = "", description = "The cover picture.")
    private String image = "";

    AnnounceCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, this::announce);
    }

    private int announce(UseCases useCases) {
        PostSettings settings = PostSettings.of(day(useCases), baseUrl).withImage(image);
        Announced announced = useCases.announce().announce(cohort.cohort(), settings);
        Console console = context.console();
        console.problems(announced.problems());
        if (announced.posts().isEmpty()) return ExitCode.INVALID_INPUT;
        for (Post post : announced.posts()) {
            Optional.ofNullable(out)
                    .ifPresentOrElse(
                            folder -> console.print(post.writeTo(folder).toString()), () -> console.print(post.text()));
        }
        return Problem.anyError(announced.problems()) ? ExitCode.PARTLY_DONE : ExitCode.DONE;
    }

    private LocalDate day(UseCases useCases) {
        Optional<LocalDate> asked = Optional.ofNullable(date);
        return asked.or(() -> useCases.programmes()
                        .find(cohort.cohort())
                        .map(Cohort::calendar)
                        .flatMap(AnnounceCommand::dayOfPost))
                .orElseGet(() -> LocalDate.now(useCases.clock()));
    }

    private static Optional<LocalDate> dayOfPost(Calendar calendar) {
        return calendar.milestone(Milestone.Step.POST).map(post -> post.actual().orElse(post.first()));
    }
}
