package laurel.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.FileNameStyle;
import laurel.certificate.OutputFormat;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.Serial;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.roster.Award;
import laurel.template.Language;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code laurel certificates issue}: the certificates of a cohort, as PDF and PNG. */
@Command(
        name = "issue",
        description = {
            "Issues the certificates of a cohort.",
            "Running it again issues nothing twice: serials stay, and only missing or damaged files are written."
        },
        mixinStandardHelpOptions = true)
final class IssueCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CohortOptions cohort = new CohortOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

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
            description = "pdf, png, png@300dpi, png@1200px, separated by commas (default: pdf,png).")
    private List<OutputFormat> formats = OutputFormat.USUAL;

    @Option(
            names = "--template",
            paramLabel = "ID",
            converter = TemplateIdConverter.class,
            description = "The template (default: the one made for the cohort's programme).")
    private @Nullable TemplateId template;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "EN", description = "en or zh (default: en).")
    private Language language = Language.EN;

    @Option(
            names = "--names",
            paramLabel = "STYLE",
            defaultValue = "ASCII",
            description = "Style of file names: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FileNameStyle style = FileNameStyle.ASCII;

    @Option(names = "--replace", description = "Replace files of the same name that Laurel did not write.")
    private boolean replace;

    IssueCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(
                data,
                useCases -> design(useCases.templates())
                        .<Integer>fold(
                                found -> issue(useCases, found.template()), refused -> refuse(refused.problems())));
    }

    private TemplateReading design(Templates templates) {
        if (template != null) return templates.read(template);
        String programme = cohort.cohort().programme().value();
        return templates
                .madeFor(programme)
                .<TemplateReading>map(TemplateReading.Found::new)
                .orElseGet(() -> new TemplateReading.Refused(List.of(Problem.error(
                        Place.NONE,
                        "cli.template.none",
                        programme,
                        templates.ids().toString()))));
    }

    private int issue(UseCases useCases, Template sound) {
        BatchOrder order = BatchOrder.of(sound, language, out)
                .withFormats(formats)
                .withStyle(style)
                .withExisting(replace ? BatchOrder.Existing.REPLACE : BatchOrder.Existing.KEEP);
        List<Award> awards = useCases.awards().ofCohort(cohort.cohort());
        if (awards.isEmpty()) {
            return refuse(List.of(Problem.error(
                    Place.NONE, "cli.cohort.empty", cohort.cohort().value())));
        }
        BatchPlan plan = context.watched(progress -> useCases.planBatch().plan(awards, order, progress));
        context.console().problems(plan.allProblems());
        if (Problem.anyError(plan.problems())) return ExitCode.INVALID_INPUT;
        if (write.dryRun() || !(write.yes() || report.json())) print(plan);
        boolean blocked = plan.count(PlannedCertificate.Step.BLOCKED) > 0;
        return context.confirmed(
                write,
                Message.of("cli.certificates.confirm", plan.items().size(), order.folder()),
                blocked ? ExitCode.PARTLY_DONE : ExitCode.DONE,
                () -> issue(useCases, plan));
    }

    private int issue(UseCases useCases, BatchPlan plan) {
        BatchReport done =
                context.watched(progress -> useCases.issueCertificates().run(plan, progress));
        print(done);
        return exitCode(done);
    }

    private int refuse(List<Problem> problems) {
        context.console().problems(problems);
        return ExitCode.INVALID_INPUT;
    }

    private static int exitCode(BatchReport report) {
        if (report.cancelled()) return ExitCode.CANCELLED;
        return report.complete() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private void print(BatchPlan plan) {
        if (report.json()) {
            context.console()
                    .json(plan.items().stream()
                            .map(IssueCertificatesCommand::document)
                            .toList());
            return;
        }
        Columns columns = new Columns();
        for (PlannedCertificate item : plan.items()) {
            String serial = item.known().map(known -> known.serial().toString()).orElse("-");
            columns.line(
                    item.step(),
                    serial,
                    item.award().printedName(),
                    item.fileName().stem());
        }
        columns.printTo(context.console());
    }

    private void print(BatchReport done) {
        Console console = context.console();
        for (BatchReport.Item item : done.items()) {
            item.reason()
                    .ifPresent(reason -> console.problems(
                            List.of(new Problem(Severity.ERROR, reason, Place.in(item.printedName())))));
        }
        if (report.json()) {
            console.json(Map.of(
                    "folder", done.folder().toString(),
                    "cancelled", done.cancelled(),
                    "certificates",
                            done.items().stream()
                                    .map(IssueCertificatesCommand::document)
                                    .toList()));
            return;
        }
        Columns columns = new Columns();
        for (BatchReport.Item item : done.items()) {
            String serial = item.serial().map(Serial::toString).orElse("-");
            columns.line(item.outcome(), serial, item.printedName(), String.join(" ", item.files()));
        }
        columns.printTo(console);
        console.say(
                "cli.certificates.done",
                done.count(BatchReport.Outcome.WRITTEN),
                done.count(BatchReport.Outcome.UNCHANGED),
                done.items().size()
                        - done.count(BatchReport.Outcome.WRITTEN)
                        - done.count(BatchReport.Outcome.UNCHANGED),
                done.folder());
    }

    private static Map<String, Object> document(PlannedCertificate item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("award", item.award().id().value());
        document.put("name", item.award().printedName());
        document.put("step", item.step());
        document.put("file", item.fileName().stem());
        item.known().ifPresent(known -> document.put("serial", known.serial().toString()));
        return document;
    }

    private static Map<String, Object> document(BatchReport.Item item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("award", item.award().value());
        document.put("name", item.printedName());
        document.put("outcome", item.outcome());
        item.serial().ifPresent(serial -> document.put("serial", serial.toString()));
        document.put("files", item.files());
        return document;
    }

    /** Reads a format's key. */
    static final class FormatConverter implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            return OutputFormat.parse(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected pdf, png, png@NNNdpi or png@NNNpx, found \"" + value + "\""));
        }
    }

    /** Reads a template's name. */
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
