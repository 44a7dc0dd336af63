package laurel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.certificate.CertificateFields;
import laurel.kernel.HiddenCharacters;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.tree.Excerpt;
import laurel.template.FontCoverage;
import laurel.template.Placeholder;
import laurel.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code laurel certificates coverage --cohort C}: the font that draws each letter of a roster. */
@Command(
        name = "coverage",
        description = {
            "Names every letter of the names of a cohort and the font that draws it, as the certificates would be laid out.",
            "Letters that no font has come first. Nothing is changed. Exit code 0 if every letter has a font, else 4."
        },
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    /** How the report is written. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CohortOptions cohort = new CohortOptions();

    @Mixin
    private final DesignOptions design = new DesignOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, csv or json (default: table).")
    private Format format = Format.TABLE;

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            defaultValue = CertificateFields.RECIPIENT,
            converter = PlaceholderConverter.class,
            description = "The field of the certificate whose letters are looked at (default: ${DEFAULT-VALUE}).")
    private Placeholder field = new Placeholder(CertificateFields.RECIPIENT);

    CoverageCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(
                data,
                useCases -> design.read(useCases, cohort.cohort())
                        .<Integer>fold(
                                found -> look(useCases, found.template()), refused -> refuse(refused.problems())));
    }

    private int look(UseCases useCases, Template template) {
        FontCoverage coverage = useCases.coverageOfRoster().of(cohort.cohort(), template, design.language(), field);
        Place place = Place.in(template.id().value());
        if (coverage.elements().isEmpty())
            return refuse(List.of(Problem.error(place, "cli.coverage.notShown", field.name())));
        if (coverage.texts() == 0)
            return refuse(
                    List.of(Problem.error(Place.in(cohort.cohort().value()), "cli.coverage.nobody", field.name())));
        print(coverage);
        List<Problem> missing = new ArrayList<>();
        for (FontCoverage.Entry entry : coverage.missing()) missing.add(problem(entry, place));
        context.console().problems(missing);
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private Problem problem(FontCoverage.Entry entry, Place place) {
        Place element = place.field(entry.element().value());
        String example = entry.examples().get(0);
        return HiddenCharacters.in(example).stream()
                .filter(c -> entry.letter().codePoints().anyMatch(c::equals))
                .findFirst()
                .map(c -> Problem.error(
                        element,
                        "template.character.hidden",
                        field.name(),
                        HiddenCharacters.named(c),
                        Excerpt.of(example)))
                .orElseGet(() -> Problem.error(
                        element,
                        "template.letter.missing",
                        CoverageReport.shown(entry.letter()),
                        CoverageReport.codePoints(entry.letter())));
    }

    private void print(FontCoverage coverage) {
        CoverageReport written = new CoverageReport(coverage);
        if (report.json() || format == Format.JSON) {
            context.console().json(written.document());
        } else if (format == Format.CSV) {
            written.csv(context.console().bytes());
        } else {
            written.table().printTo(context.console());
        }
        coverage.lettersByFace().forEach((face, letters) -> context.console().say("cli.coverage.face", face, letters));
        int missing = coverage.missing().size();
        context.console().say("cli.coverage.done", coverage.texts(), missing);
    }

    private int refuse(List<Problem> problems) {
        context.console().problems(problems);
        return ExitCode.INVALID_INPUT;
    }

    /** Reads the name of a field. */
    static final class PlaceholderConverter implements ITypeConverter<Placeholder> {
        @Override
        public Placeholder convert(String value) {
            if (CertificateFields.ALL.contains(value)) return new Placeholder(value);
            String known =
                    String.join(", ", CertificateFields.ALL.stream().sorted().toList());
            throw new TypeConversionException("expected one of " + known + ", found \"" + value + "\"");
        }
    }
}
