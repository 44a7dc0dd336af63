package laurel.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.Programme;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.template.FieldValues;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;

/** Finds everything that stands against one certificate of a batch, or that somebody should know of it. */
final class AwardCheck {
    private final BatchOrder order;
    private final PreparedTemplate template;
    private final BatchNames names;
    private final BatchTwins twins;
    private final CertificateFields fields;
    private final PageCheck page;

    AwardCheck(
            BatchOrder order, PreparedTemplate template, BatchNames names, BatchTwins twins, CertificateFields fields) {
        this.order = order;
        this.template = template;
        this.names = names;
        this.twins = twins;
        this.fields = fields;
        this.page = new PageCheck(order.template(), order.language());
    }

    PlannedCertificate planned(Award award, Optional<Certificate> known) {
        Place place = Place.in(award.printedName());
        List<Problem> found = new ArrayList<>();
        double tightest = 1;
        Optional<Programme> programme = fields.programme(award);
        if (programme.isEmpty()) {
            String cohort = award.cohort().toString();
            found.add(Problem.error(place, "certificate.plan.programmeUnknown", cohort));
        } else {
            found.addAll(award(award, programme.get(), place));
            found.addAll(known.map(entry -> changes(entry, award, place)).orElseGet(() -> file(award, place)));
            Layout layout = template.layout(values(award, known));
            found.addAll(page(layout, place));
            tightest = page.tightest(layout);
        }
        Answered answered = Answered.of(found, order, Optional.of(award.id()));
        return new PlannedCertificate(
                award,
                names.of(award),
                known,
                intent(known),
                answered.problems(),
                answered.waivers(),
                new PlannedCertificate.Measure(0, tightest, 0));
    }

    private PlannedCertificate.Step intent(Optional<Certificate> known) {
        if (known.isEmpty()) return PlannedCertificate.Step.ISSUE;
        if (order.replacing().isPresent()) return PlannedCertificate.Step.REPLACE;
        return known.get().state() == CertificateState.RESERVED
                ? PlannedCertificate.Step.FINISH
                : PlannedCertificate.Step.KEEP;
    }

    /** What is drawn anew has the award's text of now; what was issued, or at least reserved, keeps its own. */
    private FieldValues values(Award award, Optional<Certificate> known) {
        return known.filter(entry -> order.replacing().isEmpty())
                .map(Certificate::values)
                .orElseGet(() -> fields.sample(award, order.language()));
    }

    private List<Problem> award(Award award, Programme programme, Place place) {
        List<Problem> found = new ArrayList<>();
        String id = programme.id().value();
        if (!order.template().certifies(id)) {
            String title = order.template()
                    .names()
                    .getOrDefault(order.language(), order.template().id().value());
            found.add(Problem.error(place, "certificate.plan.otherProgramme", title, id));
        }
        if (award.status() != AwardStatus.HELD) found.add(Problem.error(place, "certificate.plan.notHeld"));
        if (twins.repeats(award)) found.add(Problem.error(place, "certificate.plan.samePerson"));
        twins.certified(award, programme.name().in(order.language().tag()))
                .ifPresent(other -> found.add(Problem.warning(
                        place,
                        "certificate.plan.certifiedBefore",
                        other.serial().value())));
        found.addAll(term(award, place));
        return found;
    }

    private List<Problem> term(Award award, Place place) {
        if (award.term().isEmpty()) return List.of(Problem.warning(place, "certificate.plan.noTerm"));
        LocalDate last = award.term().get().last();
        return last.isBefore(fields.today(award))
                ? List.of(Problem.warning(place, "certificate.plan.expired", last.toString()))
                : List.of();
    }

    private List<Problem> changes(Certificate entry, Award award, Place place) {
        if (order.replacing().isPresent()) return strangers(entry, award, place);
        List<Problem> found = new ArrayList<>();
        String serial = entry.serial().value();
        if (!entry.printedName().equals(award.printedName())) {
            found.add(Problem.warning(place, "certificate.plan.nameChanged", serial, entry.printedName()));
        }
        if (!entry.edition().equals(TemplateEdition.of(order.template()))) {
            String version = String.valueOf(entry.edition().version());
            found.add(Problem.note(place, "certificate.plan.otherEdition", serial, version));
        }
        return found;
    }

    /** The files of the certificate that steps back may be replaced; they can be drawn again at any time. */
    private List<Problem> strangers(Certificate entry, Award award, Place place) {
        List<Problem> found = new ArrayList<>();
        if (order.existing() == BatchOrder.Existing.REPLACE) return found;
        for (OutputFormat format : order.formats()) {
            Path file = names.of(award).resolveIn(order.folder(), format);
            if (Files.exists(file) && !entry.hashes().containsValue(FileHash.of(file))) {
                found.add(Problem.error(
                        place, "certificate.plan.fileExists", names.of(award).in(format)));
            }
        }
        return found;
    }

    private List<Problem> file(Award award, Place place) {
        CertificateFileName name = names.of(award);
        List<Problem> found = new ArrayList<>();
        if (names.clashed(award)) found.add(Problem.warning(place, "certificate.plan.clash", name.stem()));
        if (!name.stem().contains(award.slug())) {
            found.add(Problem.warning(place, "certificate.plan.unportable", award.slug(), name.stem()));
        }
        if (order.existing() == BatchOrder.Existing.REPLACE) return found;
        for (OutputFormat format : order.formats()) {
            if (Files.exists(name.resolveIn(order.folder(), format))) {
                found.add(Problem.error(place, "certificate.plan.fileExists", name.in(format)));
            }
        }
        return found;
    }

    /** The very layout that will be drawn, so nothing can go wrong later that is not said now. */
    private List<Problem> page(Layout layout, Place place) {
        List<Problem> found = new ArrayList<>();
        for (Problem problem : layout.problems()) {
            if (template.problems().contains(problem)) continue;
            found.add(new Problem(
                    problem.severity(),
                    problem.message(),
                    place.field(problem.place().field())));
        }
        found.addAll(page.own(layout, place));
        return found;
    }
}
