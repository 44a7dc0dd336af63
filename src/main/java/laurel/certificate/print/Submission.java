package laurel.certificate.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;
import laurel.certificate.Duplex;
import laurel.certificate.Printers;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import org.jspecify.annotations.Nullable;

/** A way to hand a PDF to a printer. Copies and ranges are pages of the file already, so every printer does them alike. */
abstract class Submission {
    final PrintService service;
    final Printers.Job job;

    Submission(PrintService service, Printers.Job job) {
        this.service = service;
        this.job = job;
    }

    /**
     * @return why the system did not take it; empty if its queue has it
     * @throws IOException if the file cannot be read
     */
    abstract Optional<Message> send(InputStream pdf) throws IOException;

    final PrintRequestAttributeSet attributes(@Nullable DocFlavor flavor) {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(job.title(), null));
        media(job.sheet()).ifPresent(media -> addIfSupported(attributes, media, flavor));
        addIfSupported(attributes, sides(job.duplex()), flavor);
        return attributes;
    }

    private void addIfSupported(
            PrintRequestAttributeSet attributes, PrintRequestAttribute attribute, @Nullable DocFlavor flavor) {
        if (service.isAttributeValueSupported(attribute, flavor, null)) attributes.add(attribute);
    }

    static Sides sides(Duplex duplex) {
        return switch (duplex) {
            case NONE -> Sides.ONE_SIDED;
            case LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
            case SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
        };
    }

    /** @return the paper of that size, which is named as it stands upright */
    static Optional<MediaSizeName> media(PageSize sheet) {
        double shorter = Math.min(sheet.width().mm(), sheet.height().mm());
        double longer = Math.max(sheet.width().mm(), sheet.height().mm());
        MediaSizeName name = MediaSize.findMedia((float) shorter, (float) longer, MediaSize.MM);
        MediaSize size = name == null ? null : MediaSize.getMediaSizeForName(name);
        // What is found is the nearest, however far.
        boolean same = size != null
                && Math.abs(size.getX(MediaSize.MM) - shorter) < 1
                && Math.abs(size.getY(MediaSize.MM) - longer) < 1;
        return same ? Optional.ofNullable(name) : Optional.empty();
    }
}
