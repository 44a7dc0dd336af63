package laurel.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.roster.Award;
import laurel.roster.AwardStore;
import laurel.template.FieldValues;
import laurel.template.Layout;
import laurel.template.PictureComparison;
import laurel.template.PictureDifference;
import laurel.template.Placeholder;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.TextElement;

/**
 * Tells in what a certificate would differ if it were issued today: its fields, and what one sees. Serial and date of issue
 * are left as they are, since they always differ. Writes nothing.
 */
public final class WhatWouldChange {
    /** A field with another text; empty where there is none. */
    public record FieldChange(String field, String before, String now) {}

    /**
     * Everything that would be different.
     *
     * @param certificate as issued
     * @param fields in the order of their names
     * @param edition of the template of now
     * @param pictures what one would see on each page, in order, a page that only one of the two has beside an empty one; none if
     *     what it was issued with was not kept
     */
    public record Changes(
            Certificate certificate,
            List<FieldChange> fields,
            TemplateEdition edition,
            List<PictureDifference> pictures) {
        public Changes {
            fields = List.copyOf(fields);
            pictures = List.copyOf(pictures);
        }

        /** @return whether a new certificate would say or show something else, as far as can be told */
        public boolean any() {
            return !fields.isEmpty()
                    || !certificate.edition().equals(edition)
                    || pictures.stream().anyMatch(difference -> !difference.isNone());
        }
    }

    private final AwardStore awards;
    private final CertificateFields fields;
    private final Designs designs;
    private final PictureComparison comparison;

    public WhatWouldChange(AwardStore awards, CertificateFields fields, Designs designs, PictureComparison comparison) {
        this.awards = awards;
        this.fields = fields;
        this.designs = designs;
        this.comparison = comparison;
    }

    /**
     * @param template of now, which speaks the certificate's language
     * @throws laurel.kernel.Failure if what was kept of it cannot be read
     */
    public Changes compare(Certificate certificate, Template template) {
        Award award = awards.find(certificate.award())
                .orElseThrow(() -> new IllegalStateException("no award of " + certificate.serial()));
        if (fields.programme(award).isEmpty()) {
            throw new RenderFailure(Message.of("certificate.plan.programmeUnknown", award.cohort()));
        }
        Instant issued = certificate.issuedAt();
        FieldValues now = sameSigner(
                certificate.values(), fields.of(award, certificate.language(), certificate.serial(), issued));
        PreparedTemplate prepared = PreparedTemplate.of(
                template, certificate.language(), designs.own().fonts());
        Press current = Press.of(prepared, designs.own());
        List<PictureDifference> pictures = designs.press(certificate)
                .map(press -> differences(certificate, press, current, now))
                .orElse(List.of());
        return new Changes(certificate, differing(certificate.values(), now), current.edition(), pictures);
    }

    /** Who signs is nothing that the award says. */
    private static FieldValues sameSigner(FieldValues before, FieldValues now) {
        return before.text(TextElement.SIGNER)
                .map(signer -> now.with(TextElement.SIGNER.name(), signer))
                .orElse(now);
    }

    private static List<FieldChange> differing(FieldValues before, FieldValues now) {
        Set<Placeholder> all = new TreeSet<>(before.texts().keySet());
        all.addAll(now.texts().keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (Placeholder field : all) {
            String old = before.texts().getOrDefault(field, "");
            String other = now.texts().getOrDefault(field, "");
            if (!old.equals(other)) changes.add(new FieldChange(field.name(), old, other));
        }
        return changes;
    }

    private List<PictureDifference> differences(Certificate certificate, Press then, Press current, FieldValues now) {
        Layout before = then.layout(certificate);
        Layout after = current.template().layout(now);
        int pages = Math.max(before.pages().size(), after.pages().size());
        Layout first = before.filledUp(pages);
        Layout second = after.filledUp(pages);
        return OutputFormat.PNG.ofPages(pages).stream()
                .map(format -> comparison.compare(
                        then.draw(first, certificate, format),
                        current.draw(second, certificate, format),
                        before.first().page()))
                .toList();
    }
}
