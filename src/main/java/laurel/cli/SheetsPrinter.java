package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.certificate.Certificate;
import laurel.certificate.PrintPlan;
import laurel.certificate.PrintReport;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;

/** Prints what goes on sheets of paper and what went, as columns or as JSON. */
final class SheetsPrinter {
    private final Console console;
    private final Documents documents;
    private final boolean json;

    SheetsPrinter(Console console, ReportOptions report) {
        this.console = console;
        this.documents = new Documents(console.texts());
        this.json = report.json();
    }

    void print(PrintPlan plan) {
        if (json) {
            console.json(document(plan));
            return;
        }
        Columns columns = new Columns();
        for (PrintPlan.Recipient recipient : plan.recipients()) {
            columns.line(
                    recipient.number(),
                    step(recipient),
                    recipient.certificate().serial(),
                    recipient.certificate().printedName());
        }
        columns.printTo(console);
        console.say(
                "cli.print.plan",
                plan.certificates(),
                plan.paper(),
                plan.order().preset().title(),
                plan.scale());
    }

    /** @param toFile whether the sheets went into a file instead of a printer */
    void print(PrintReport done, boolean toFile) {
        for (PrintReport.Item item : done.items()) {
            if (item.outcome() != PrintReport.Outcome.LEFT_OUT) continue;
            String name = item.recipient().certificate().printedName();
            item.reason()
                    .filter(reason -> item.recipient().obstacle().isEmpty())
                    .ifPresent(
                            reason -> console.problems(List.of(new Problem(Severity.ERROR, reason, Place.in(name)))));
        }
        if (json) {
            console.json(document(done));
        } else {
            Columns columns = new Columns();
            done.items().forEach(item -> columns.line(cells(item)));
            columns.printTo(console);
        }
        console.flush();
        done.refusal().ifPresent(console::say);
        int sent = done.count(PrintReport.Outcome.SENT);
        if (sent > 0) {
            String key = toFile ? "cli.print.written" : "cli.print.done";
            console.say(key, sent, done.paper(), done.printer(), done.items().size() - sent);
        }
        // Where nothing was sent, the same command begins where it has to.
        if (sent > 0) done.resumeFrom().ifPresent(number -> console.say("cli.print.resume", number));
    }

    private Map<String, Object> document(PrintPlan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("certificates", plan.certificates());
        document.put("sheets", plan.paper());
        document.put("scale", plan.scale());
        document.put("problems", plan.problems().stream().map(documents::of).toList());
        document.put(
                "recipients", plan.recipients().stream().map(this::document).toList());
        return document;
    }

    private Map<String, Object> document(PrintPlan.Recipient recipient) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", recipient.number());
        document.put("step", step(recipient));
        document.put("serial", recipient.certificate().serial().toString());
        document.put("name", recipient.certificate().printedName());
        documents.reason(document, recipient.obstacle());
        return document;
    }

    private static String step(PrintPlan.Recipient recipient) {
        return recipient.obstacle().isPresent() ? "LEFT_OUT" : "PRINT";
    }

    private static Object[] cells(PrintReport.Item item) {
        Certificate certificate = item.recipient().certificate();
        return new Object[] {item.recipient().number(), item.outcome(), certificate.serial(), certificate.printedName()
        };
    }

    private Map<String, Object> document(PrintReport done) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("printer", done.printer());
        document.put("sheets", done.paper());
        document.put("cancelled", done.cancelled());
        done.resumeFrom().ifPresent(number -> document.put("resumeFrom", number));
        document.put("recipients", done.items().stream().map(this::document).toList());
        return document;
    }

    private Map<String, Object> document(PrintReport.Item item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", item.recipient().number());
        document.put("outcome", item.outcome());
        document.put("serial", item.recipient().certificate().serial().toString());
        document.put("name", item.recipient().certificate().printedName());
        documents.reason(document, item.reason());
        return document;
    }
}
