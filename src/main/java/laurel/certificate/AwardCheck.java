package laurel.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.Lookalikes;
import laurel.programme.Programme;
import laurel.roster.Award;
import laurel.roster.AwardStatus;

/** Finds everything that stands against one certificate of a batch, or that somebody should know of it. */
final class AwardCheck {
    private final BatchOrder order;
    private final BatchNames names;
    private final BatchTwins twins;
    private final CertificateFields fields;
    private final Strangers strangers;
    private final AwardPage page;

    AwardCheck(
            BatchOrder order,
            BatchNames names,
            BatchTwins twins,
            CertificateFields fields,
            Strangers strangers,
            AwardPage page) {
        this.order = order;
        this.names = names;
        this.twins = twins;
        this.fields = fields;
        this.strangers = strangers;
        this.page = page;
    }

    PlannedCertificate planned(Award award, Optional<Certificate> known) {
        Place place = Place.in(award.printedName());
        PlannedCertificate.Step intent = intent(known);
        boolean kept = intent == PlannedCertificate.Step.KEEP;
        Optional<Programme> programme = fields.programme(award);
        List<Problem> found = new ArrayList<>();
        // What speaks against an award does not undo what was issued: its files are completed all the same.
        award(award, programme, place).forEach(problem -> found.add(kept ? problem.atMostWarning() : problem));
        double tightest = 1;
        if (kept || programme.isPresent()) {
            found.addAll(known.map(entry -> changes(entry, award, place)).orElseGet(() -> file(award, place)));
            AwardPage.Found layout = page.of(award, known, intent, place);
            found.addAll(layout.problems());
            tightest = layout.tightest();
        }
        Answered answered = Answered.of(found, order, Optional.of(award.id()), given(known));
        return new PlannedCertificate(
                award,
                names.of(award),
                known,
                intent,
                answered.problems(),
                answered.waivers(),
                new PlannedCertificate.Measure(0, tightest, 0));
    }

    /** @return what somebody answered for when the serial was spent; one that is replaced has to be answered for anew */
    private List<Waiver> given(Optional<Certificate> known) {
        return known.filter(entry -> order.replacing().isEmpty())
                .map(entry -> entry.provenance().waivers())
                .orElse(List.of());
    }

    private PlannedCertificate.Step intent(Optional<Certificate> known) {
        if (known.isEmpty()) return PlannedCertificate.Step.ISSUE;
        if (order.replacing().isPresent()) return PlannedCertificate.Step.REPLACE;
        return known.get().state() == CertificateState.RESERVED
                ? PlannedCertificate.Step.FINISH
                : PlannedCertificate.Step.KEEP;
    }

    private List<Problem> award(Award award, Optional<Programme> programme, Place place) {
        return programme
                .map(known -> award(award, known, place))
                .orElseGet(() -> List.of(Problem.error(
                        place,
                        "certificate.plan.programmeUnknown",
                        award.cohort().toString())));
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
        found.addAll(namesakes(award, programme.name().in(order.language().tag()), place));
        twins.lookalike(award)
                .ifPresent(other -> found.add(Problem.warning(
                        place,
                        "certificate.plan.looksLike",
                        other,
                        Lookalikes.difference(award.printedName(), other))));
        found.addAll(term(award, place));
        return found;
    }

    private List<Problem> namesakes(Award award, String programme, Place place) {
        List<Problem> found = new ArrayList<>();
        String others = twins.namesakes(award).stream()
                .map(other -> names.of(other).stem())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) found.add(Problem.warning(place, "certificate.plan.sameName", others));
        String serials = twins.certified(award, programme).stream()
                .map(other -> other.serial().value())
                .collect(Collectors.joining(", "));
        if (!serials.isEmpty()) found.add(Problem.warning(place, "certificate.plan.certifiedBefore", serials));
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
        if (order.replacing().isPresent()) return strangers.besideReplaced(entry, names.of(award), place);
        List<Problem> found = new ArrayList<>(strangers.beside(entry, place));
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

    private List<Problem> file(Award award, Place place) {
        CertificateFileName name = names.of(award);
        List<Problem> found = new ArrayList<>();
        if (names.clashed(award)) found.add(Problem.warning(place, "certificate.plan.clash", name.stem()));
        if (!name.stem().contains(award.slug())) {
            found.add(Problem.warning(place, "certificate.plan.unportable", award.slug(), name.stem()));
        }
        found.addAll(strangers.besideNone(award, name, place));
        return found;
    }
}
