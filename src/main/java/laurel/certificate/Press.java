package laurel.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import laurel.template.Drawer;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Placeholder;
import laurel.template.PreparedTemplate;
import laurel.template.Signer;

/**
 * What some certificates are drawn with. Safe for all threads.
 *
 * @param edition of the template
 * @param template laid out with the faces that the renderer draws with
 * @param drawer its fonts measured what the template lays out
 */
record Press(TemplateEdition edition, PreparedTemplate template, Drawer drawer) {
    static Press of(PreparedTemplate template, Drawer drawer) {
        return new Press(TemplateEdition.of(template.template()), template, drawer);
    }

    /** Bytes that are not copied once more where they were written at once. */
    private static final class Content extends ByteArrayOutputStream {
        byte[] bytes() {
            return count == buf.length ? buf : toByteArray();
        }
    }

    Layout layout(Certificate certificate) {
        return template.layout(certificate.values());
    }

    /**
     * @param format of a page that the layout has
     * @return the file's content
     */
    byte[] draw(Layout layout, Certificate certificate, OutputFormat format) {
        if (format.kind() == OutputFormat.Kind.PNG) {
            PageLayout page = layout.pages().get(format.page() - 1);
            return picture(certificate, page, format.pixels(page.page()));
        }
        return bytes(out -> drawer.renderer().pdf(layout, facts(certificate), out));
    }

    /**
     * @param page which one, from 0
     * @param width in pixels
     * @return the page as PNG
     */
    byte[] picture(Certificate certificate, int page, int width) {
        return picture(certificate, layout(certificate).pages().get(page), width);
    }

    private byte[] picture(Certificate certificate, PageLayout page, int width) {
        return bytes(out -> drawer.renderer().png(page, facts(certificate), width, out));
    }

    /** @return the PDF file's content, signed */
    byte[] signed(Layout layout, Certificate certificate, Signer signer) {
        return bytes(out -> drawer.renderer().signedPdf(layout, facts(certificate), signer, out));
    }

    /** Draws one file. */
    interface Drawing {
        void to(OutputStream out) throws IOException;
    }

    /** @return the file's content */
    static byte[] bytes(Drawing drawing) {
        Content content = new Content();
        try {
            drawing.to(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return content.bytes();
    }

    private static IssueFacts facts(Certificate certificate) {
        return new IssueFacts(
                text(certificate, CertificateFields.FILE_TITLE),
                certificate.serial().value(),
                text(certificate, CertificateFields.FILE_AUTHOR),
                certificate.language(),
                certificate.issuedAt(),
                certificate.serial().value());
    }

    private static String text(Certificate certificate, String field) {
        return certificate.values().text(new Placeholder(field)).orElse("");
    }
}
