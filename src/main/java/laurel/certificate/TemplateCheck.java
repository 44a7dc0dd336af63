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

    /** @param items of the batch: where all were issued before, none is drawn with the template of now */
    TemplateCheck(BatchOrder order, PreparedTemplate template, List<PlannedCertificate> items) {
        List<PlannedCertificate> drawn = items.stream()
                .filter(item -> item.intent() != PlannedCertificate.Step.KEEP)
                .toList();
        boolean allKept = drawn.isEmpty() && !items.isEmpty();
        Place place = Place.in(order.template().id().value());
        List<Problem> design = new ArrayList<>(template.problems());
        design.addAll(
                new PageCheck(order.template(), order.language()).shared(template.layout(FieldValues.NONE), place));
        List<Problem> found = new ArrayList<>();
        design.forEach(problem -> found.add(allKept ? problem.atMostWarning() : problem));
        for (OutputFormat format : order.formats()) {
            if (!format.suits(order.template().page())) {
                found.add(Problem.error(place, "certificate.plan.tooLarge", format.key()));
            }
        }
        answered = Answered.of(found, order, Optional.empty(), given(drawn));
    }

    /** @return what was answered for with every certificate that is drawn, when its serial was spent */
    private static List<Waiver> given(List<PlannedCertificate> drawn) {
        if (drawn.isEmpty()) return List.of();
        List<Waiver> common = new ArrayList<>(stored(drawn.get(0)));
        drawn.forEach(item -> common.removeIf(waiver -> stored(item).stream().noneMatch(waiver::isForSame)));
        return common;
    }

    private static List<Waiver> stored(PlannedCertificate item) {
        return item.known()
                .filter(entry -> item.intent() == PlannedCertificate.Step.FINISH)
                .map(entry -> entry.provenance().waivers())
                .orElse(List.of());
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
