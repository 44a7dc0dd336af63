package laurel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import laurel.certificate.Certificate;
import laurel.certificate.PrintFileOrder;
import laurel.certificate.PrintFileReport;
import laurel.certificate.PrintOrder;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.CohortId;
import laurel.roster.Award;
import laurel.template.Language;
import laurel.template.TemplateId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code laurel certificates print-file}: certificates of the ledger in one PDF. */
@Command(
        name = "print-file",
        description = {
            "Writes certificates that were issued into one PDF for a print shop, exactly as they were issued.",
            "Background and fonts are in it once; bookmarks have the names, pages the serials. The ledger is not changed."
        },
        mixinStandardHelpOptions = true)
final class PrintFileCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = {"-c", "--cohort"},
            paramLabel = "COHORT",
            converter = CohortOptions.Converter.class,
            description = "All certificates of a cohort, such as ambassador-2023.")
    @Nullable
    private CohortId cohort;

    @Option(names = "--serial", paramLabel = "SERIAL", split = ",", description = "These certificates.")
    private List<String> serials = List.of();

    @Option(
            names = "--template",
            paramLabel = "ID",
            converter = TemplateIdConverter.class,
            description = "Of the cohort, only those with this template.")
    @Nullable
    private TemplateId template;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Of the cohort, only those in this language: en or zh.")
    @Nullable
    private Language language;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The PDF.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace the file if it exists.")
    private boolean replace;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "Sorted by: ${COMPLETION-CANDIDATES} (default: roster).")
    private PrintOrder.Sorting sorting = PrintOrder.Sorting.ROSTER;

    PrintFileCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            List<Problem> problems = new ArrayList<>();
            if (cohort == null && serials.isEmpty()) problems.add(Problem.error(Place.NONE, "cli.print.noChoice"));
            Path file = out.toAbsolutePath().normalize();
            if (Files.exists(file) && !replace)
                problems.add(Problem.error(Place.in(out.toString()), "cli.file.exists"));
            SerialList named = SerialList.of(serials, useCases.ledger());
            problems.addAll(named.problems());
            context.console().problems(problems);
            if (!problems.isEmpty()) return ExitCode.INVALID_INPUT;
            PrintFileOrder order = new PrintFileOrder(chosen(useCases, named), sorting, file);
            PrintFileReport done =
                    context.watched(progress -> useCases.writePrintFile().write(order, progress));
            new PrintFilePrinter(context.console()).print(done, report.json());
            return exitCode(done);
        });
    }

    /** Those withdrawn are among them, so that the report can name them. */
    private List<PrintFileOrder.Entry> chosen(UseCases useCases, SerialList named) {
        CohortId wanted = cohort;
        List<Award> awards = wanted == null ? List.of() : useCases.awards().ofCohort(wanted);
        Stream<PrintFileOrder.Entry> ofCohort = IssuedCohort.of(awards, useCases.ledger())
                .filter(this::isWanted)
                .map(PrintFileOrder.Entry::of);
        return Stream.concat(ofCohort, named.certificates().stream().map(PrintFileOrder.Entry::of))
                .distinct()
                .toList();
    }

    private boolean isWanted(Certificate certificate) {
        return (template == null || certificate.edition().template().equals(template))
                && (language == null || certificate.language() == language);
    }

    /** Of a cohort, those withdrawn are not missed; one named by its serial is. */
    private int exitCode(PrintFileReport done) {
        if (!done.written()) return ExitCode.INVALID_INPUT;
        boolean named = cohort == null && done.count(PrintFileReport.Outcome.WITHDRAWN) > 0;
        return named || done.count(PrintFileReport.Outcome.LEFT_OUT) > 0 ? ExitCode.PARTLY_DONE : ExitCode.DONE;
    }

    /** Reads a template's id. */
    static final class TemplateIdConverter implements ITypeConverter<TemplateId> {
        @Override
        public TemplateId convert(String value) {
            try {
                return new TemplateId(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
