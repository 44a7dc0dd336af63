package laurel.certificate;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.template.FieldValues;
import laurel.template.PreparedTemplate;

/** Finds everything that stands against one certificate of a batch, or that somebody should know of it. */
final class AwardCheck {
    private final BatchOrder order;
    private final PreparedTemplate template;
    private final BatchNames names;
    private final CertificateFields fields;

    AwardCheck(BatchOrder order, PreparedTemplate template, BatchNames names, CertificateFields fields) {
        this.order = order;
        this.template = template;
        this.names = names;
        this.fields = fields;
    }

    List<Problem> problems(Award award, Optional<Certificate> known) {
        Place place = Place.in(award.printedName());
        if (fields.programme(award).isEmpty()) {
            return List.of(Problem.error(
                    place, "certificate.plan.programmeUnknown", award.cohort().toString()));
        }
        List<Problem> found = new ArrayList<>();
        String programme = award.cohort().programme().value();
        if (!order.template().certifies(programme)) {
            String title = order.template()
                    .names()
                    .getOrDefault(order.language(), order.template().id().value());
            found.add(Problem.error(place, "certificate.plan.otherProgramme", title, programme));
        }
        if (award.status() != AwardStatus.HELD) found.add(Problem.error(place, "certificate.plan.notHeld"));
        found.addAll(term(award, place));
        found.addAll(known.map(entry -> changes(entry, award, place)).orElseGet(() -> file(award, place)));
        found.addAll(page(
                known.map(Certificate::values).orElseGet(() -> fields.sample(award, order.language())), place));
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

    private List<Problem> file(Award award, Place place) {
        CertificateFileName name = names.of(award);
        List<Problem> found = new ArrayList<>();
        if (names.clashed(award)) found.add(Problem.warning(place, "certificate.plan.clash", name.stem()));
        if (!name.stem().contains(award.slug())) {
            found.add(Problem.warning(place, "certificate.plan.unportable", award.slug(), name.stem()));
        }
        if (order.existing() == BatchOrder.Existing.REPLACE) return found;
        for (OutputFormat format : OutputFormat.values()) {
            if (Files.exists(name.resolveIn(order.folder(), format))) {
                found.add(Problem.error(place, "certificate.plan.fileExists", name.in(format)));
            }
        }
        return found;
    }

    /** The very layout that will be drawn, so nothing can go wrong later that is not said now. */
    private List<Problem> page(FieldValues values, Place place) {
        return template.layout(values).problems().stream()
                .filter(problem -> !template.problems().contains(problem))
                .map(p -> new Problem(
                        p.severity(), p.message(), place.field(p.place().field())))
                .toList();
    }
}
