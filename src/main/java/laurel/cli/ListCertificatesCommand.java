package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import laurel.certificate.Certificate;
import laurel.certificate.Standing;
import laurel.certificate.VerifyCertificate;
import laurel.programme.CohortId;
import laurel.roster.Award;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel certificates list}: the ledger. */
@Command(
        name = "list",
        description = "Lists the ledger: every certificate that has a serial, and what it is worth today.",
        mixinStandardHelpOptions = true)
final class ListCertificatesCommand implements Callable<Integer> {
    private static final List<String> SHOWN =
            List.of("serial", "state", "validUntil", "issuedAt", "name", "file", "reason");

    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "Only those that are one of these today: ${COMPLETION-CANDIDATES}.")
    private List<Standing> states = List.of();

    @Option(
            names = {"-c", "--cohort"},
            paramLabel = "COHORT",
            converter = CohortOptions.Converter.class,
            description = "Of one cohort, such as ambassador-2023.")
    @Nullable
    private CohortId cohort;

    @Option(
            names = "--csv",
            description = "For spreadsheets, with commas on standard output, the names of the columns first.")
    private boolean csv;

    ListCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            VerifyCertificate verify = useCases.verifyCertificate();
            List<Map<String, Object>> ledger = wanted(useCases).stream()
                    .map(c -> document(c, verify.standing(c)))
                    .filter(c -> states.isEmpty() || states.contains(c.get("state")))
                    .toList();
            if (report.json()) {
                context.console().json(ledger);
                return ExitCode.DONE;
            }
            Columns columns = new Columns();
            if (csv) columns.line(SHOWN.toArray());
            ledger.forEach(c -> columns.line(SHOWN.stream()
                    .map(key -> c.getOrDefault(key, csv ? "" : "-"))
                    .toArray()));
            if (csv) columns.printCsvTo(context.console());
            else columns.printTo(context.console());
            return ExitCode.DONE;
        });
    }

    private List<Certificate> wanted(UseCases useCases) {
        List<Certificate> ledger = useCases.ledger().all();
        CohortId one = cohort;
        if (one == null) return ledger;
        Set<AwardId> awards =
                useCases.awards().ofCohort(one).stream().map(Award::id).collect(Collectors.toSet());
        return ledger.stream().filter(c -> awards.contains(c.award())).toList();
    }

    /** What nobody knows or gave is not in it. */
    private static Map<String, Object> document(Certificate certificate, Standing standing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serial", certificate.serial().toString());
        document.put("state", standing);
        certificate.provenance().lastDay().ifPresent(day -> document.put("validUntil", day.toString()));
        document.put("award", certificate.award().value());
        document.put("name", certificate.printedName());
        document.put("issuedAt", certificate.issuedAt().toString());
        document.put("file", certificate.fileName().stem());
        Documents.withdrawal(document, certificate);
        return document;
    }
}
