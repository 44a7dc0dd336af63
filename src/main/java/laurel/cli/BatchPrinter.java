package laurel.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.Serial;
import laurel.certificate.WithdrawnFile;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;

/** Prints what a batch is going to do and what it did, as columns or as JSON. */
final class BatchPrinter {
    private final Console console;
    private final Documents documents;
    private final boolean json;

    BatchPrinter(Console console, ReportOptions report) {
        this.console = console;
        this.documents = new Documents(console.texts());
        this.json = report.json();
    }

    static int exitCode(BatchReport report) {
        if (report.cancelled()) return ExitCode.CANCELLED;
        return report.complete() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    void print(BatchPlan plan) {
        if (json) {
            console.json(document(plan));
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
        columns.printTo(console);
    }

    void print(BatchReport done) {
        for (BatchReport.Item item : done.items()) {
            item.reason()
                    .ifPresent(reason -> console.problems(
                            List.of(new Problem(Severity.ERROR, reason, Place.in(item.printedName())))));
        }
        if (json) {
            console.json(Map.of(
                    "folder",
                    done.folder().toString(),
                    "cancelled",
                    done.cancelled(),
                    "certificates",
                    done.items().stream().map(this::document).toList()));
            return;
        }
        Columns columns = new Columns();
        for (BatchReport.Item item : done.items()) {
            String serial = item.serial().map(Serial::toString).orElse("-");
            columns.line(item.outcome(), serial, item.printedName(), String.join(" ", item.files()));
        }
        columns.printTo(console);
        long written = done.count(BatchReport.Outcome.WRITTEN);
        long unchanged = done.count(BatchReport.Outcome.UNCHANGED);
        console.say(
                "cli.certificates.done", written, unchanged, done.items().size() - written - unchanged, done.folder());
    }

    /** Warns of files that would be passed on with the folder. */
    void print(List<WithdrawnFile> files, Path folder) {
        if (files.isEmpty()) return;
        console.problems(files.stream().map(WithdrawnFile::problem).toList());
        console.say("cli.certificates.withdrawnFiles", files.size(), folder);
    }

    private Map<String, Object> document(BatchPlan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", plan.order().folder().toString());
        document.put("problems", plan.problems().stream().map(documents::of).toList());
        document.put("certificates", plan.items().stream().map(this::document).toList());
        return document;
    }

    private Map<String, Object> document(PlannedCertificate item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("award", item.award().id().value());
        document.put("name", item.award().printedName());
        document.put("step", item.step());
        document.put("file", item.fileName().stem());
        item.known().ifPresent(known -> document.put("serial", known.serial().toString()));
        document.put("problems", item.problems().stream().map(documents::of).toList());
        document.put("waivers", item.waivers().stream().map(Documents::of).toList());
        return document;
    }

    private Map<String, Object> document(BatchReport.Item item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("award", item.award().value());
        document.put("name", item.printedName());
        document.put("outcome", item.outcome());
        item.serial().ifPresent(serial -> document.put("serial", serial.toString()));
        document.put("files", item.files());
        documents.reason(document, item.reason());
        return document;
    }
}
