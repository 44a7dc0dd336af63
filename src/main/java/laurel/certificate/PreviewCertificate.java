package laurel.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
 * Shows what a batch would print for one award, by the same two calls: lay out, draw. What was issued is shown
 * with the design that was kept at issue, as its files are drawn. Writes nothing and spends no serial; where the award has
 * none yet, one of the same length stands in for it. Safe for all threads.
 */
public final class PreviewCertificate {
    private final CertificateFields fields;
    private final Fonts fonts;
    private final Renderer renderer;
    private final Designs designs;

    public PreviewCertificate(CertificateFields fields, Fonts fonts, Renderer renderer, Designs designs) {
        this.fields = fields;
        this.fonts = fonts;
        this.renderer = renderer;
        this.designs = designs;
    }

    /**
     * @return the certificate with its problems, or nothing if the award's programme is unknown, or if it was issued with
     *     another edition of which nothing was kept
     * @throws laurel.kernel.FileFailure if what it was issued with cannot be read
     */
    public Optional<Layout> layout(PlannedCertificate item, BatchOrder order) {
        return layout(item, order, () -> PreparedTemplate.of(order.template(), order.language(), fonts));
    }

    /**
     * @param template the order's, for many certificates prepared once
     * @return as above; nothing also where it was issued with other faces than the program's, which no sheet of now can have
     */
    Optional<Layout> layout(PlannedCertificate item, BatchOrder order, PreparedTemplate template) {
        Optional<Press> kept = kept(item);
        if (kept.filter(press -> press.drawer().renderer() != designs.own().renderer())
                .isPresent()) return Optional.empty();
        return layout(item, order, () -> template);
    }

    private Optional<Layout> layout(PlannedCertificate item, BatchOrder order, Supplier<PreparedTemplate> template) {
        Optional<Press> kept = kept(item);
        if (kept.isPresent()) return kept.map(press -> press.layout(item.known().orElseThrow()));
        if (isLost(item, order)) return Optional.empty();
        return values(item, order).map(values -> template.get().layout(values));
    }

    /** @return what it was issued with, where its files are only completed */
    private Optional<Press> kept(PlannedCertificate item) {
        return item.known()
                .filter(entry -> item.intent() == PlannedCertificate.Step.KEEP)
                .flatMap(designs::press);
    }

    private static boolean isLost(PlannedCertificate item, BatchOrder order) {
        return item.intent() == PlannedCertificate.Step.KEEP
                && !item.known().orElseThrow().edition().equals(TemplateEdition.of(order.template()));
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
     * @return the page as PNG, or nothing where there is no {@linkplain #layout layout}
     */
    public Optional<byte[]> png(PlannedCertificate item, BatchOrder order, int page, int width) {
        Renderer drawer = kept(item).map(press -> press.drawer().renderer()).orElse(renderer);
        return layout(item, order)
                .flatMap(layout -> values(item, order).map(values -> {
                    List<PageLayout> pages = layout.pages();
                    PageLayout wanted =
                            pages.get(Math.min(page, pages.size() - 1)).withSignatureShown();
                    return drawn(drawer, wanted, facts(values, order), width);
                }));
    }

    /** What is drawn anew has the award's text of now. */
    private Optional<FieldValues> values(PlannedCertificate item, BatchOrder order) {
        if (item.known().isPresent() && order.replacing().isEmpty()) {
            boolean kept = item.intent() == PlannedCertificate.Step.KEEP;
            return item.known().map(Certificate::values).map(values -> kept ? values : order.refilled(values));
        }
        Award award = item.award();
        return fields.programme(award).map(programme -> order.signed(fields.sample(award, order.language())));
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

    private static byte[] drawn(Renderer renderer, PageLayout page, IssueFacts facts, int width) {
        return Press.bytes(out -> renderer.png(page, facts, width, out));
    }
}
