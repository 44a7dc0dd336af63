package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.certificate.Certificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laurel certificates list}: the ledger. */
@Command(
        name = "list",
        description = "Lists the ledger: every certificate that has a serial.",
        mixinStandardHelpOptions = true)
final class ListCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    ListCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            List<Certificate> ledger = useCases.ledger().all();
            if (report.json()) {
                context.console()
                        .json(ledger.stream()
                                .map(ListCertificatesCommand::document)
                                .toList());
            } else {
                Columns columns = new Columns();
                ledger.forEach(c -> columns.line(
                        c.serial(),
                        c.state(),
                        c.issuedAt(),
                        c.printedName(),
                        c.fileName().stem()));
                columns.printTo(context.console());
            }
            return ExitCode.DONE;
        });
    }

    private static Map<String, Object> document(Certificate certificate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serial", certificate.serial().toString());
        document.put("state", certificate.state());
        document.put("award", certificate.award().value());
        document.put("name", certificate.printedName());
        document.put("issuedAt", certificate.issuedAt().toString());
        document.put("file", certificate.fileName().stem());
        return document;
    }
}
