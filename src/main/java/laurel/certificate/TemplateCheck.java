package laurel.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.FieldValues;
import laurel.template.PreparedTemplate;

/** Finds what stands against a whole batch because of its template, and what somebody answered for. */
final class TemplateCheck {
    private final Answered answered;

    TemplateCheck(BatchOrder order, PreparedTemplate template) {
        Place place = Place.in(order.template().id().value());
        List<Problem> found = new ArrayList<>(template.problems());
        found.addAll(
                new PageCheck(order.template(), order.language()).shared(template.layout(FieldValues.NONE), place));
        for (OutputFormat format : order.formats()) {
            if (!format.suits(order.template().page())) {
                found.add(Problem.error(place, "certificate.plan.tooLarge", format.key()));
            }
        }
        answered = Answered.of(found, order, Optional.empty());
    }

    List<Problem> problems() {
        return answered.problems();
    }

    /** @return the same, with what was answered for the whole batch */
    PlannedCertificate answeredFor(PlannedCertificate item) {
        if (answered.waivers().isEmpty()) return item;
        List<Waiver> waivers = new ArrayList<>(item.waivers());
        waivers.addAll(answered.waivers());
        return new PlannedCertificate(
                item.award(), item.fileName(), item.known(), item.intent(), item.problems(), waivers, item.measure());
    }
}
