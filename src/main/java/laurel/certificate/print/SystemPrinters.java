package laurel.certificate.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.ColorSupported;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import laurel.certificate.Duplex;
import laurel.certificate.Printers;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The printers that the system knows, through {@code javax.print}. A printer that takes PDF gets the file itself, so that
 * text stays text; for others every page is drawn in true size.
 */
public final class SystemPrinters implements Printers {
    static final DocFlavor PDF = DocFlavor.INPUT_STREAM.PDF;
    private static final Logger LOG = LoggerFactory.getLogger(SystemPrinters.class);

    /** Where printers are found. */
    interface Lookup {
        List<PrintService> all();

        /** @return the one that the system takes where none is named */
        Optional<PrintService> standard();
    }

    /** The system's own. */
    private static final class SystemLookup implements Lookup {
        @Override
        public List<PrintService> all() {
            return List.of(PrintServiceLookup.lookupPrintServices(null, null));
        }

        @Override
        public Optional<PrintService> standard() {
            return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        }
    }

    private final Lookup lookup;
    private final boolean drawing;

    public SystemPrinters() {
        this(new SystemLookup(), false);
    }

    /** @param drawing whether pages are drawn even for printers that take PDF */
    SystemPrinters(Lookup lookup, boolean drawing) {
        this.lookup = lookup;
        this.drawing = drawing;
    }

    static SystemPrinters thatDraw() {
        return new SystemPrinters(new SystemLookup(), true);
    }

    @Override
    public List<Printer> all() {
        Optional<String> standard = lookup.standard().map(PrintService::getName);
        return lookup.all().stream()
                .map(service -> new Printer(
                        service.getName(),
                        standard.equals(Optional.of(service.getName())),
                        turns(service, Duplex.LONG_EDGE),
                        service.getAttribute(ColorSupported.class) == ColorSupported.SUPPORTED,
                        service.isDocFlavorSupported(PDF)))
                .sorted(Comparator.comparing(Printer::name))
                .toList();
    }

    @Override
    public Result print(Path pdf, Job job) {
        List<PrintService> services = lookup.all();
        Optional<PrintService> chosen = chosen(services, job.printer());
        return chosen.<Result>map(service -> print(pdf, job, service))
                .orElseGet(() -> new Result.Refused(missing(services, job.printer())));
    }

    private Optional<PrintService> chosen(List<PrintService> services, Optional<String> name) {
        if (name.isPresent()) {
            return services.stream()
                    .filter(service -> service.getName().equals(name.get()))
                    .findFirst();
        }
        // One printer alone needs no default.
        return services.size() == 1 ? Optional.of(services.get(0)) : lookup.standard();
    }

    private static Message missing(List<PrintService> services, Optional<String> wanted) {
        if (services.isEmpty()) return Message.of("certificate.print.noPrinter");
        List<String> names = new ArrayList<>();
        services.forEach(service -> names.add(service.getName()));
        String all = String.join(", ", names);
        return wanted.map(name -> Message.of("certificate.print.unknownPrinter", name, all))
                .orElseGet(() -> Message.of("certificate.print.noDefault", all));
    }

    private Result print(Path pdf, Job job, PrintService service) {
        if (service.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            return new Result.Refused(Message.of("certificate.print.notAccepting", service.getName()));
        }
        if (job.duplex() != Duplex.NONE && !turns(service, job.duplex())) {
            return new Result.Refused(Message.of("certificate.print.oneSided", service.getName()));
        }
        boolean takesPdf = !drawing && service.isDocFlavorSupported(PDF);
        Submission submission = takesPdf ? new FileSubmission(service, job) : new DrawnSubmission(service, job);
        try (InputStream file = Files.newInputStream(pdf)) {
            return submission
                    .send(file)
                    .<Result>map(Result.Refused::new)
                    .orElseGet(() -> new Result.Printed(service.getName()));
        } catch (IOException e) {
            LOG.warn("the file for the printer", e);
            throw FileFailure.notRead(pdf, e);
        }
    }

    private static boolean turns(PrintService service, Duplex duplex) {
        return service.isAttributeValueSupported(Submission.sides(duplex), null, null);
    }

    /** @return what is said of a job that the system did not take */
    static Message failed(PrintService service, Throwable problem) {
        LOG.warn("printing on {}", service.getName(), problem);
        String reason = "";
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            // Java hands jobs to CUPS through this program, which is not part of CUPS itself.
            if (text.contains("/usr/bin/lpr") && text.contains("error=2")) {
                return Message.of("certificate.print.noLpr");
            }
            reason = text;
        }
        return Message.of("certificate.print.failed", service.getName(), reason.strip());
    }
}
