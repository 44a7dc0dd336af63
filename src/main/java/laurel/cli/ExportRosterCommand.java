package laurel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.roster.ExportRoster;
import laurel.roster.RosterFormat;
import laurel.roster.RosterQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel roster export}: awards as a file for spreadsheets, programs or posts. */
@Command(
        name = "export",
        description = {
            "Writes awards with their holders.",
            "csv is for spreadsheets: a cell that begins like a formula gets an apostrophe before it.",
            "csv-raw is the same without the apostrophes, for programs."
        },
        mixinStandardHelpOptions = true)
final class ExportRosterCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final RosterQueryOptions wanted = new RosterQueryOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "The format (default: csv).")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file; without it the roster goes to standard output.")
    @Nullable
    private Path output;

    @Option(names = "--replace", description = "Replace the file if it exists.")
    private boolean replace;

    ExportRosterCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            ExportRoster export = useCases.exportRoster();
            Optional<RosterFormat> known = export.format(format);
            if (known.isEmpty()) return unknown(export);
            if (output != null && Files.exists(output) && !replace) return occupied(output);
            RosterQuery query = wanted.query(LocalDate.now(useCases.clock()));
            Optional<Path> file = Optional.ofNullable(output);
            int rows = file.isPresent()
                    ? export.toFile(query, known.get(), file.get())
                    : export.toStream(query, known.get(), context.console().bytes());
            context.console().say("cli.roster.exported", rows);
            return ExitCode.DONE;
        });
    }

    private int occupied(Path file) {
        context.console().problems(List.of(Problem.error(Place.in(file.toString()), "cli.file.exists")));
        return ExitCode.INVALID_INPUT;
    }

    private int unknown(ExportRoster export) {
        String names = String.join(
                ", ", export.formats().stream().map(RosterFormat::name).toList());
        context.console().problems(List.of(Problem.error(Place.NONE, "cli.format.unknown", names, format)));
        return ExitCode.WRONG_USAGE;
    }
}
