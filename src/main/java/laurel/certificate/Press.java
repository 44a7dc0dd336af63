package laurel.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        IssueFacts facts = facts(certificate);
        Content content = new Content();
        try {
            switch (format.kind()) {
                case PDF -> drawer.renderer().pdf(layout, facts, content);
                case PNG -> {
                    PageLayout page = layout.pages().get(format.page() - 1);
                    drawer.renderer().png(page, facts, format.pixels(page.page()), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return content.bytes();
    }

    /**
     * @param page which one, from 0
     * @param width in pixels
     * @return the page as PNG
     */
    byte[] picture(Certificate certificate, int page, int width) {
        Content content = new Content();
        try {
            drawer.renderer().png(layout(certificate).pages().get(page), facts(certificate), width, content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return content.bytes();
    }

    /** @return the PDF file's content, signed */
    byte[] signed(Layout layout, Certificate certificate, Signer signer) {
        Content content = new Content();
        try {
            drawer.renderer().signedPdf(layout, facts(certificate), signer, content);
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
