package laurel.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.FieldValues;
import laurel.template.Template;
import laurel.template.TextElement;

/**
 * How the PDF files of a batch are signed.
 *
 * @param visible whether the signature shows itself where the template has a place for it
 */
public record Signing(SigningKey key, boolean visible) {
    /** @return the fields with the signer's name where it is to be seen, and without it where not */
    FieldValues mark(FieldValues values) {
        return visible ? values.with(TextElement.SIGNER.name(), key.name()) : values;
    }

    /** @return what stands against signing the files of the order at that moment */
    List<Problem> problems(BatchOrder order, Instant now) {
        Place place = Place.in(key.name());
        List<Problem> found = new ArrayList<>();
        if (now.isBefore(key.validFrom()) || now.isAfter(key.validTo())) {
            found.add(Problem.error(
                    place,
                    "certificate.sign.invalidNow",
                    key.validFrom().toString(),
                    key.validTo().toString()));
        }
        Template template = order.template();
        if (visible && !template.hasSignature()) {
            found.add(Problem.error(Place.in(template.id().value()), "certificate.sign.noPlace"));
        }
        if (!order.formats().contains(OutputFormat.PDF)) {
            found.add(Problem.warning(place, "certificate.sign.noPdf"));
        }
        return found;
    }
}
