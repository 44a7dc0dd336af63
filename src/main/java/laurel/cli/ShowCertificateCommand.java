package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import laurel.certificate.Certificate;
import laurel.certificate.IssuedFile;
import laurel.certificate.KeptDesign;
import laurel.certificate.Serial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laurel certificates show SERIAL}: everything that is on record of one certificate. */
@Command(
        name = "show",
        description =
                "Shows everything that is on record of a certificate: fields, template, fonts, files, waivers, history.",
        mixinStandardHelpOptions = true)
final class ShowCertificateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Parameters(paramLabel = "SERIAL", description = "The certificate's serial.")
    private String serial = "";

    ShowCertificateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            SerialList wanted = SerialList.of(List.of(serial), useCases.ledger());
            context.console().problems(wanted.problems());
            if (!wanted.problems().isEmpty()) return ExitCode.INVALID_INPUT;
            Map<String, Object> document =
                    document(useCases, wanted.certificates().get(0));
            if (report.json()) context.console().json(document);
            else print(document);
            return ExitCode.DONE;
        });
    }

    /** What is not on record is not in it. */
    private static Map<String, Object> document(UseCases useCases, Certificate entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serial", entry.serial().value());
        document.put("name", entry.printedName());
        document.put("state", entry.state());
        document.put("standing", useCases.verifyCertificate().standing(entry));
        document.put("issuedAt", entry.issuedAt().toString());
        entry.provenance().lastDay().ifPresent(day -> document.put("validUntil", day.toString()));
        Documents.withdrawal(document, entry);
        entry.provenance()
                .predecessor()
                .flatMap(useCases.ledger()::find)
                .map(Certificate::serial)
                .map(Serial::value)
                .ifPresent(before -> document.put("predecessor", before));
        useCases.ledger()
                .successor(entry.id())
                .map(Certificate::serial)
                .map(Serial::value)
                .ifPresent(after -> document.put("successor", after));
        document.put("award", entry.award().value());
        document.put("language", entry.language().tag());
        document.put("template", template(entry));
        entry.provenance()
                .design()
                .flatMap(useCases.ledger()::design)
                .map(KeptDesign::faces)
                .ifPresent(faces -> document.put("faces", faces));
        document.put("fields", fields(entry));
        document.put("files", files(entry));
        document.put(
                "waivers",
                entry.provenance().waivers().stream().map(Documents::of).toList());
        return document;
    }

    private static Map<String, String> fields(Certificate entry) {
        Map<String, String> fields = new TreeMap<>();
        entry.values().texts().forEach((placeholder, text) -> fields.put(placeholder.name(), text));
        return fields;
    }

    private static Map<String, Object> template(Certificate entry) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("id", entry.edition().template().value());
        template.put("version", entry.edition().version());
        template.put("sha256", entry.edition().hash());
        return template;
    }

    private static List<Map<String, Object>> files(Certificate entry) {
        return new TreeMap<>(entry.files())
                .entrySet().stream()
                        .map(file -> {
                            IssuedFile issued = file.getValue();
                            Map<String, Object> document = new LinkedHashMap<>();
                            document.put("name", entry.fileName().in(file.getKey()));
                            document.put("sha256", issued.sha256());
                            document.put("signed", issued.signed());
                            document.put("drawing", issued.by().drawing());
                            document.put("java", issued.by().java());
                            return document;
                        })
                        .toList();
    }

    /** A line for each value; those within another one come under its name. */
    private void print(Map<String, Object> document) {
        Columns columns = new Columns();
        document.forEach((key, value) -> lines(columns, key, value));
        columns.printTo(context.console());
    }

    private static void lines(Columns columns, String key, Object value) {
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, of) -> columns.line(key + "." + part, of));
        } else if (value instanceof List<?> items) {
            for (Object item : items) columns.line(key, item instanceof Map<?, ?> parts ? joined(parts) : item);
        } else {
            columns.line(key, value);
        }
    }

    private static String joined(Map<?, ?> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(" "));
    }
}
