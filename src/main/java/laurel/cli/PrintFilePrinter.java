package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.certificate.PrintFileReport;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;

/** Prints what is in a print file and what is not. */
final class PrintFilePrinter {
    private final Console console;

    PrintFilePrinter(Console console) {
        this.console = console;
    }

    /** Names on standard error what is not in the file, and sums up. */
    void sum(PrintFileReport done) {
        for (PrintFileReport.Item item : done.items()) {
            boolean withdrawn = item.outcome() == PrintFileReport.Outcome.WITHDRAWN;
            Place place = Place.in(item.entry().serial() + " " + item.entry().printedName());
            item.reason()
                    .ifPresent(reason -> console.problems(
                            List.of(new Problem(withdrawn ? Severity.WARNING : Severity.ERROR, reason, place))));
        }
        console.flush();
        int added = done.count(PrintFileReport.Outcome.ADDED);
        int others = done.items().size() - added;
        if (done.written()) console.say("cli.printFile.done", added, done.file(), done.bytes(), others);
        else console.say("cli.printFile.nothing", done.file());
    }

    /** The whole account. */
    void print(PrintFileReport done, boolean json) {
        if (json) {
            console.json(document(done));
        } else {
            Columns columns = new Columns();
            for (PrintFileReport.Item item : done.items()) {
                columns.line(item.outcome(), item.entry().serial(), item.entry().printedName());
            }
            columns.printTo(console);
        }
        sum(done);
    }

    private Map<String, Object> document(PrintFileReport done) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", done.file().toString());
        document.put("written", done.written());
        document.put("bytes", done.bytes());
        document.put("certificates", done.items().stream().map(this::document).toList());
        return document;
    }

    private Map<String, Object> document(PrintFileReport.Item item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serial", item.entry().serial().value());
        document.put("name", item.entry().printedName());
        document.put("outcome", item.outcome());
        new Documents(console.texts()).reason(document, item.reason());
        return document;
    }
}
