package laurel.certificate;

import java.util.List;
import laurel.kernel.Failure;
import laurel.template.Template;

/**
 * The files that a batch brings into its folder: of every certificate all formats that were asked for, and a picture of each
 * page that it has. What was issued has the pages of the design that was kept at issue, all others those of the template of
 * now. Safe for all threads.
 */
final class BatchFiles {
    private final BatchOrder order;
    private final Designs designs;
    private final TemplateEdition edition;
    private final List<OutputFormat> current;

    BatchFiles(BatchOrder order, Designs designs) {
        this.order = order;
        this.designs = designs;
        this.edition = TemplateEdition.of(order.template());
        this.current = ofPages(pages(order.template()));
    }

    /** @return the formats of a certificate that is drawn with the template of now, in order */
    List<OutputFormat> current() {
        return current;
    }

    /** @return the formats of a certificate of the ledger, in order */
    List<OutputFormat> of(Certificate entry) {
        boolean drawnAnew = entry.state() != CertificateState.ISSUED;
        return drawnAnew || entry.edition().equals(edition) ? current : ofPages(pages(entry));
    }

    /** @return the formats of what the batch is going to leave for an award, in order */
    List<OutputFormat> of(PlannedCertificate item) {
        return item.known()
                .filter(entry -> item.intent() == PlannedCertificate.Step.KEEP)
                .map(this::of)
                .orElse(current);
    }

    private List<OutputFormat> ofPages(int pages) {
        return order.formats().stream()
                .flatMap(format -> format.ofPages(pages).stream())
                .toList();
    }

    /** Of a design that was not kept or cannot be read nothing is drawn any more: what was written is all there is. */
    private int pages(Certificate entry) {
        int written = entry.files().keySet().stream()
                .mapToInt(OutputFormat::page)
                .max()
                .orElse(1);
        try {
            return designs.press(entry)
                    .map(press -> pages(press.template().template()))
                    .orElse(written);
        } catch (Failure notRead) {
            return written;
        }
    }

    private static int pages(Template template) {
        return template.pages().size();
    }
}
