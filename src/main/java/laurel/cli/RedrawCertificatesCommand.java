package laurel.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.certificate.RedrawCertificate;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel certificates redraw SERIAL...}: the issued files again, byte for byte. */
@Command(
        name = "redraw",
        description = {
            "Draws issued certificates again with the template and the fonts that were kept.",
            "A file is written only if it is byte for byte the one that was issued. The ledger is not changed."
        },
        mixinStandardHelpOptions = true)
final class RedrawCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Parameters(arity = "1..*", paramLabel = "SERIAL", description = "Serials of certificates.")
    private List<String> serials = List.of();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "The folder for the files.")
    private Path out = Path.of("");

    RedrawCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            SerialList wanted = SerialList.of(serials, useCases.ledger());
            context.console().problems(wanted.problems());
            if (!wanted.problems().isEmpty()) return ExitCode.INVALID_INPUT;
            List<RedrawCertificate.Item> items = context.watched(progress -> useCases.redrawCertificate()
                    .redraw(wanted.certificates(), out.toAbsolutePath().normalize(), progress));
            print(items);
            boolean all = items.stream().allMatch(item -> item.refused().isEmpty());
            return all ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        });
    }

    private void print(List<RedrawCertificate.Item> items) {
        for (RedrawCertificate.Item item : items) {
            item.refused()
                    .ifPresent(reason -> context.console()
                            .problems(List.of(new Problem(
                                    Severity.ERROR,
                                    reason,
                                    Place.in(item.serial().value())))));
        }
        if (report.json()) {
            context.console().json(items.stream().map(this::document).toList());
            return;
        }
        Columns columns = new Columns();
        items.forEach(
                item -> columns.line(item.refused().isEmpty() ? "WRITTEN" : "FAILED", item.serial(), item.name()));
        columns.printTo(context.console());
    }

    private Map<String, Object> document(RedrawCertificate.Item item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serial", item.serial().value());
        document.put("file", item.name());
        document.put("written", item.refused().isEmpty());
        new Documents(context.console().texts()).reason(document, item.refused());
        return document;
    }
}
