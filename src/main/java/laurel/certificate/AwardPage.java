package laurel.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Failure;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.roster.Award;
import laurel.template.FieldValues;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;

/**
 * Lays a certificate of a batch out, the very way in which it will be drawn, so nothing can go wrong later that is not said
 * now: what was issued with the design that was kept at issue, all others with the template of now.
 */
final class AwardPage {
    /**
     * What was found.
     *
     * @param tightest the smallest share of the wanted size at which a text was set; 1 where none was shrunk
     */
    record Found(List<Problem> problems, double tightest) {
        private static final Found NONE = new Found(List.of(), 1);

        Found {
            problems = List.copyOf(problems);
        }
    }

    private final BatchOrder order;
    private final PreparedTemplate current;
    private final CertificateFields fields;
    private final Designs designs;

    /** @param current the order's template, for what is drawn anew */
    AwardPage(BatchOrder order, PreparedTemplate current, CertificateFields fields, Designs designs) {
        this.order = order;
        this.current = current;
        this.fields = fields;
        this.designs = designs;
    }

    /** What is drawn anew has the award's text of now; what was issued, or at least reserved, keeps its own. */
    Found of(Award award, Optional<Certificate> known, PlannedCertificate.Step intent, Place place) {
        if (intent == PlannedCertificate.Step.KEEP) return kept(known.orElseThrow(), place);
        FieldValues values = intent == PlannedCertificate.Step.FINISH
                ? order.refilled(known.orElseThrow().values())
                : order.signed(fields.sample(award, order.language()));
        PageCheck check = new PageCheck(order.template(), order.language());
        Layout layout = current.layout(values);
        List<Problem> found = hidden(current, values, place);
        found.addAll(layoutProblems(layout, current, place));
        found.addAll(check.own(layout, place));
        return new Found(found, check.tightest(layout));
    }

    /** Of a design that cannot be read, the writer says so of the files that it would have to draw. */
    private Found kept(Certificate entry, Place place) {
        Optional<PreparedTemplate> design;
        try {
            design = template(entry);
        } catch (Failure notRead) {
            return new Found(List.of(new Problem(Severity.WARNING, notRead.text(), place)), 1);
        }
        if (design.isEmpty()) return Found.NONE;
        PreparedTemplate template = design.get();
        PageCheck check = new PageCheck(template.template(), order.language());
        Layout layout = template.layout(entry.values());
        List<Problem> found = layoutProblems(layout, template, place);
        hidden(template, entry.values(), place).forEach(problem -> found.add(problem.atMostWarning()));
        check.own(layout, place).forEach(problem -> found.add(problem.atMostWarning()));
        return new Found(found, check.tightest(layout));
    }

    /** @return empty if nothing was kept and the program has another edition now: such a one cannot be drawn */
    private Optional<PreparedTemplate> template(Certificate entry) {
        return designs.press(entry)
                .map(Press::template)
                .or(() -> Optional.of(current)
                        .filter(template ->
                                TemplateEdition.of(template.template()).equals(entry.edition())));
    }

    private static List<Problem> layoutProblems(Layout layout, PreparedTemplate template, Place place) {
        List<Problem> found = new ArrayList<>();
        for (Problem problem : layout.problems()) {
            if (template.problems().contains(problem)) continue;
            found.add(placed(problem, place));
        }
        return found;
    }

    private static List<Problem> hidden(PreparedTemplate template, FieldValues values, Place place) {
        List<Problem> found = new ArrayList<>();
        template.hidden(values).forEach(problem -> found.add(placed(problem, place)));
        return found;
    }

    private static Problem placed(Problem problem, Place place) {
        return new Problem(
                problem.severity(),
                problem.message(),
                place.field(problem.place().field()));
    }
}
