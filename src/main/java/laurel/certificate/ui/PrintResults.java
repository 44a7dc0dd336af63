package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.certificate.PrintReport;
import laurel.certificate.Printers;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;

/** Tells what came of printing, in words that a person can act on. */
final class PrintResults {
    /** Begins what Java tells of the command that failed. */
    private static final String COMMAND = " running: '";

    private final Dialogs dialogs;
    private final PdfOutput output;

    PrintResults(Dialogs dialogs, PdfOutput output) {
        this.dialogs = dialogs;
        this.output = output;
    }

    /** Certificates went to a printer. */
    void printed(PrintReport report) {
        Message line = Message.of(
                "certificate.ui.print.done", report.count(PrintReport.Outcome.SENT), report.printer(), report.paper());
        told(report, () -> dialogs.done(line));
    }

    /** Certificates went into a file instead. */
    void saved(PrintReport report, Path file) {
        Message line = Message.of("certificate.ui.print.saved", report.count(PrintReport.Outcome.SENT));
        told(report, () -> output.written(line, file));
    }

    /** A test page went to a printer. */
    void tested(Printers.Result result) {
        Message title = Message.of("certificate.ui.print.test");
        Runnable tell = result.fold(
                printed -> () -> dialogs.done(Message.of("certificate.ui.print.test.sent", printed.printer())),
                refused -> () -> dialogs.refused(
                        title, List.of(new Problem(Severity.ERROR, plain(refused.reason()), Place.NONE))));
        tell.run();
    }

    /** @param done says how many were sent or written; it is not said of none, or of a part that was not meant */
    private void told(PrintReport report, Runnable done) {
        List<Problem> problems = new ArrayList<>();
        report.refusal().ifPresent(reason -> problems.add(refused(report, reason)));
        for (PrintReport.Item item : report.items()) {
            if (item.outcome() != PrintReport.Outcome.LEFT_OUT) continue;
            Place name = Place.in(item.recipient().certificate().printedName());
            item.reason().ifPresent(reason -> problems.add(new Problem(Severity.ERROR, reason, name)));
        }
        int sent = report.count(PrintReport.Outcome.SENT);
        if (report.cancelled()) {
            dialogs.done(Message.of(
                    "certificate.ui.print.stopped", sent, report.items().size()));
        } else if (sent > 0) {
            done.run();
        }
        if (!problems.isEmpty()) dialogs.refused(Message.of("certificate.ui.print.title"), problems);
    }

    private static Problem refused(PrintReport report, Message reason) {
        Message plain = plain(reason);
        Message whole = report.resumeFrom()
                .map(number -> Message.of("certificate.ui.print.resume", plain, number))
                .orElse(plain);
        return new Problem(Severity.ERROR, whole, Place.NONE);
    }

    /** A system repeats its whole command before it says what is wrong; the command is in the log. */
    private static Message plain(Message reason) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> argument instanceof String words ? lastLine(words) : argument)
                .toArray();
        return Message.of(reason.key(), arguments);
    }

    private static String lastLine(String words) {
        String last = words.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
        int command = last.indexOf(COMMAND);
        return (command < 0 ? last : last.substring(0, command)).strip();
    }
}
