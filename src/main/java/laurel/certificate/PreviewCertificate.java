package laurel.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import laurel.roster.Award;
import laurel.template.FieldValues;
import laurel.template.Fonts;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Placeholder;
import laurel.template.PreparedTemplate;
import laurel.template.Renderer;

/**
 * Shows what a batch would print for one award, by the same two calls: lay out, draw. Writes nothing and spends no serial;
 * where the award has none yet, one of the same length stands in for it. Safe for all threads.
 */
public final class PreviewCertificate {
    private final CertificateFields fields;
    private final Fonts fonts;
    private final Renderer renderer;

    public PreviewCertificate(CertificateFields fields, Fonts fonts, Renderer renderer) {
        this.fields = fields;
        this.fonts = fonts;
        this.renderer = renderer;
    }

    /** @return the certificate with its problems, or nothing if the award's programme is unknown */
    public Optional<Layout> layout(PlannedCertificate item, BatchOrder order) {
        return values(item, order).map(values -> Layout.of(order.template(), values, order.language(), fonts));
    }

    /** @param template the order's, for many certificates prepared once */
    Optional<Layout> layout(PlannedCertificate item, BatchOrder order, PreparedTemplate template) {
        return values(item, order).map(template::layout);
    }

    Fonts fonts() {
        return fonts;
    }

    /** @return the fields' own clock's time */
    Instant now() {
        return fields.now();
    }

    /**
     * @param page which one, from 0; one beyond the last is the last
     * @param width in pixels, as for {@link Renderer#png}
     * @return the page as PNG, or nothing if the award's programme is unknown
     */
    public Optional<byte[]> png(PlannedCertificate item, BatchOrder order, int page, int width) {
        return values(item, order).map(values -> {
            List<PageLayout> pages =
                    Layout.of(order.template(), values, order.language(), fonts).pages();
            PageLayout wanted = pages.get(Math.min(page, pages.size() - 1));
            return drawn(wanted, facts(values, order), width);
        });
    }

    /** What is drawn anew has the award's text of now. */
    private Optional<FieldValues> values(PlannedCertificate item, BatchOrder order) {
        if (item.known().isPresent() && order.replacing().isEmpty())
            return item.known().map(Certificate::values);
        Award award = item.award();
        return fields.programme(award).map(programme -> fields.sample(award, order.language()));
    }

    private IssueFacts facts(FieldValues values, BatchOrder order) {
        String serial = text(values, CertificateFields.SERIAL);
        String title = text(values, CertificateFields.FILE_TITLE);
        String author = text(values, CertificateFields.FILE_AUTHOR);
        return new IssueFacts(title, serial, author, order.language(), fields.now(), serial);
    }

    private static String text(FieldValues values, String field) {
        return values.text(new Placeholder(field)).orElse("");
    }

    private byte[] drawn(PageLayout page, IssueFacts facts, int width) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            renderer.png(page, facts, width, content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return content.toByteArray();
    }
}
