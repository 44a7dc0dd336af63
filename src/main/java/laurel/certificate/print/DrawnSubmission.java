package laurel.certificate.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.print.PrintService;
import laurel.certificate.Printers;
import laurel.kernel.Message;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

/** Draws every page for a printer that knows no PDF, in true size: never shrunk to the printer's own margins. */
final class DrawnSubmission extends Submission {
    DrawnSubmission(PrintService service, Printers.Job job) {
        super(service, job);
    }

    @Override
    Optional<Message> send(InputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
            PrinterJob printing = PrinterJob.getPrinterJob();
            printing.setPrintService(service);
            printing.setJobName(job.title());
            printing.setPageable(new PDFPageable(document, Orientation.AUTO));
            printing.print(attributes(null));
            return Optional.empty();
        } catch (PrinterException e) {
            return Optional.of(SystemPrinters.failed(service, e));
        }
    }
}
