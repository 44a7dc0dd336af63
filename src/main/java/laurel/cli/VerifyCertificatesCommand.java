package laurel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.certificate.Serial;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.VerifyCertificate.Finding;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laurel certificates verify WHAT...}: whether files and serials are what was issued, and good today. */
@Command(
        name = "verify",
        description = {
            "Compares files with the ledger, byte for byte, and says whether their certificates are good today.",
            "Exit code 0 if all are as issued and valid, 4 if one is altered, unknown, expired, superseded or revoked."
        },
        mixinStandardHelpOptions = true)
final class VerifyCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Parameters(arity = "1..*", paramLabel = "WHAT", description = "Files, folders with files, or serials.")
    private List<String> subjects = List.of();

    VerifyCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            List<Problem> problems = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            for (String subject : subjects) findings.addAll(look(useCases.verifyCertificate(), subject, problems));
            context.console().problems(problems);
            if (!problems.isEmpty()) return ExitCode.INVALID_INPUT;
            print(findings);
            return findings.stream().allMatch(Finding::isGood) ? ExitCode.DONE : ExitCode.PARTLY_DONE;
        });
    }

    private List<Finding> look(VerifyCertificate verify, String subject, List<Problem> problems) {
        Optional<Serial> serial = Serial.parse(subject);
        if (serial.isPresent()) return List.of(verify.serial(serial.get()));
        Path path = Path.of(subject);
        if (Files.isDirectory(path)) return context.watched(progress -> verify.folder(path, progress));
        if (Files.isRegularFile(path)) return List.of(verify.file(path));
        String key = Serial.isMistyped(subject) ? "cli.serial.mistyped" : "cli.verify.nothing";
        problems.add(Problem.error(Place.in(subject), key));
        return List.of();
    }

    private void print(List<Finding> findings) {
        if (report.json()) {
            context.console()
                    .json(findings.stream()
                            .map(VerifyCertificatesCommand::document)
                            .toList());
            return;
        }
        Columns columns = new Columns();
        findings.forEach(finding -> columns.line(document(finding).values().toArray()));
        columns.printTo(context.console());
    }

    private static Map<String, Object> document(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("outcome", finding.outcome());
        document.put("standing", finding.standing().<Object>map(s -> s).orElse("-"));
        document.put(
                "serial", finding.certificate().map(c -> c.serial().value()).orElse("-"));
        document.put("what", finding.what());
        document.put("name", finding.certificate().map(c -> c.printedName()).orElse("-"));
        document.put(
                "lastDay",
                finding.certificate()
                        .flatMap(c -> c.provenance().lastDay())
                        .map(Object::toString)
                        .orElse("-"));
        document.put("successor", finding.successor().map(Serial::value).orElse("-"));
        document.put(
                "reason",
                finding.certificate()
                        .map(c -> c.reason())
                        .filter(r -> !r.isEmpty())
                        .orElse("-"));
        return document;
    }
}
