package laurel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.kernel.FileFailure;
import laurel.kernel.Place;
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

    @Option(
            names = "--mailbox",
            paramLabel = "DOMAIN",
            defaultValue = "",
            description = "The programme's mail domain, for the notice about its use; without it there is no notice.")
    private String mailbox = "";

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description = "For questions about the mailbox.")
    private String contact = "";

    @Option(names = "--replace", description = "Replace posts that exist and read differently.")
    private boolean replace;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Check and count, write nothing.")
    private boolean dryRun;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    AnnounceCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(data, this::announce);
    }

    private int announce(UseCases useCases) {
        PostSettings settings =
                PostSettings.of(day(useCases), baseUrl).withImage(image).withMailbox(mailbox, contact);
        Announced announced = useCases.announce().announce(cohort.cohort(), settings);
        List<Problem> problems = new ArrayList<>(announced.problems());
        Optional<Path> folder = Optional.ofNullable(out);
        if (!replace) folder.ifPresent(dir -> announced.posts().forEach(post -> problems.addAll(occupied(post, dir))));
        context.console().problems(problems);
        if (announced.posts().isEmpty()) return ExitCode.INVALID_INPUT;
        if (report.json())
            context.console()
                    .json(announced.posts().stream()
                            .map(AnnounceCommand::document)
                            .toList());
        if (dryRun) return Problem.anyError(problems) ? ExitCode.INVALID_INPUT : ExitCode.DONE;
        if (Problem.anyError(problems)) return ExitCode.INVALID_INPUT;
        announced.posts().forEach(post -> hand(post, folder));
        return ExitCode.DONE;
    }

    private void hand(Post post, Optional<Path> folder) {
        if (folder.isPresent()) {
            Path file = post.writeTo(folder.get());
            if (!report.json()) context.console().print(file.toString());
        } else if (!report.json()) {
            context.console().print(post.text());
        }
    }

    private static List<Problem> occupied(Post post, Path folder) {
        Path file = folder.resolve(post.fileName());
        try {
            if (!Files.exists(file) || Files.readString(file).equals(post.text())) return List.of();
            return List.of(Problem.error(Place.in(file.toString()), "cli.file.exists"));
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private static Map<String, Object> document(Post post) {
        return Map.of("language", post.language(), "file", post.fileName(), "text", post.text());
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
