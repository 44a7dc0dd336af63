package laurel.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchReport;
import laurel.certificate.FileNameStyle;
import laurel.certificate.OutputFormat;
import laurel.certificate.PackBatch;
import laurel.certificate.PrintFileOrder;
import laurel.certificate.PrintFileReport;
import laurel.certificate.PrintOrder;
import laurel.certificate.ProblemKind;
import laurel.certificate.Reasons;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.Language;
import laurel.template.Template;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the files of a batch are wanted and what may pass; shared by all commands that issue. */
final class BatchOptions {
    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "The folder for the files.")
    private Path out = Path.of("");

    @Option(
            names = {"--format", "--formats"},
            split = ",",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "pdf, png, png@300dpi, png@1200px, separated by commas (default: pdf,png); png is a picture of every page.")
    private List<OutputFormat> formats = OutputFormat.USUAL;

    @Option(
            names = "--names",
            paramLabel = "STYLE",
            defaultValue = "ASCII",
            description = "Style of file names: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FileNameStyle style = FileNameStyle.ASCII;

    @Option(
            names = "--replace",
            description =
                    "Replace files of the same name that Laurel did not write, and those of --zip, --combined and --contact-sheet.")
    private boolean replace;

    @Option(
            names = "--waive",
            split = ",",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description =
                    "Let problems of a kind pass, with --reason: small-text, overflow, expired, no-term, not-held, "
                            + "same-person-twice, certified-before, low-resolution, poor-resolution and others.")
    private List<ProblemKind> waive = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger with the certificates.")
    @Nullable
    private String reason;

    @Option(names = "--zip", paramLabel = "FILE", description = "Also pack the files and their list into one ZIP file.")
    @Nullable
    private Path zip;

    @Option(
            names = "--combined",
            paramLabel = "FILE",
            description = "Also write all certificates into one PDF for a print shop.")
    @Nullable
    private Path combined;

    /**
     * Writes the print file of a batch that was not cancelled, if that is wanted: the certificates that are in the folder, in
     * the order of the batch.
     *
     * @return the exit code of both
     */
    int combine(BatchReport done, UseCases useCases, Context context) {
        Path file = combined;
        int code = BatchPrinter.exitCode(done);
        if (file == null || done.cancelled()) return code;
        List<PrintFileOrder.Entry> entries = PrintFileOrder.entries(done, useCases.ledger());
        Path target = file.toAbsolutePath().normalize();
        PrintFileOrder order = new PrintFileOrder(entries, PrintOrder.Sorting.ROSTER, target);
        PrintFileReport report =
                context.watched(progress -> useCases.writePrintFile().write(order, progress));
        new PrintFilePrinter(context.console()).sum(report);
        boolean all = report.count(PrintFileReport.Outcome.ADDED) == entries.size();
        return code == ExitCode.DONE && !all ? ExitCode.PARTLY_DONE : code;
    }

    /** Packs the files of a batch that was not cancelled, if that is wanted. */
    void pack(BatchReport done, PackBatch pack) {
        Path file = zip;
        if (file != null) pack.pack(done, file.toAbsolutePath().normalize());
    }

    /**
     * @param others files that the command writes beside those of these options
     * @return what is wrong with the options together
     */
    List<Problem> problems(Optional<Path> others) {
        List<Problem> problems = new ArrayList<>();
        if (!waive.isEmpty() && reason().isBlank()) problems.add(Problem.error(Place.NONE, "cli.waive.noReason"));
        Stream.of(Optional.ofNullable(zip), Optional.ofNullable(combined), others)
                .flatMap(Optional::stream)
                .filter(file -> !replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> Problem.error(Place.in(file.toString()), "cli.file.exists"))
                .forEach(problems::add);
        Reasons.problem(Place.in("--reason"), reason()).ifPresent(problems::add);
        return problems;
    }

    /** @return empty if none was given */
    String reason() {
        String given = reason;
        return given == null ? "" : given.strip();
    }

    BatchOrder order(Template template, Language language) {
        return BatchOrder.of(template, language, out)
                .withFormats(formats)
                .withStyle(style)
                .withExisting(replace ? BatchOrder.Existing.REPLACE : BatchOrder.Existing.KEEP)
                .waiving(waive.stream()
                        .map(kind -> new BatchOrder.Waive(Optional.empty(), kind, reason()))
                        .toList());
    }

    /** Reads a format's key. */
    static final class FormatConverter implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            OutputFormat format = OutputFormat.parse(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected pdf, png, png@36dpi to png@1200dpi or png@16px to png@20000px, found \"" + value
                                    + "\""));
            OutputFormat asked = format.asked();
            if (format.equals(asked)) return format;
            throw new TypeConversionException(
                    "pictures are made of every page: expected " + asked + ", found \"" + value + "\"");
        }
    }

    /** Reads a kind of problem that may be waived. */
    static final class KindConverter implements ITypeConverter<ProblemKind> {
        @Override
        public ProblemKind convert(String value) {
            return ProblemKind.parse(value)
                    .filter(ProblemKind::waivable)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + ProblemKind.allWaivable() + ", found \"" + value + "\""));
        }
    }
}
