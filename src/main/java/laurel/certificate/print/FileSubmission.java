package laurel.certificate.print;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import laurel.certificate.Printers;
import laurel.kernel.Message;

/** Gives the file to a printer that takes PDF. */
final class FileSubmission extends Submission {
    FileSubmission(PrintService service, Printers.Job job) {
        super(service, job);
    }

    /** The call returns when the file has been handed over, and listeners are told in it; no later event is promised. */
    @Override
    Optional<Message> send(InputStream pdf) {
        DocPrintJob printing = service.createPrintJob();
        AtomicBoolean failed = new AtomicBoolean();
        printing.addPrintJobListener(new PrintJobAdapter() {
            @Override
            public void printJobFailed(PrintJobEvent event) {
                failed.set(true);
            }

            @Override
            public void printJobCanceled(PrintJobEvent event) {
                failed.set(true);
            }
        });
        try {
            printing.print(new SimpleDoc(pdf, SystemPrinters.PDF, null), attributes(SystemPrinters.PDF));
        } catch (PrintException e) {
            return Optional.of(SystemPrinters.failed(service, e));
        }
        return failed.get()
                ? Optional.of(Message.of("certificate.print.failed", service.getName(), "-"))
                : Optional.empty();
    }
}
