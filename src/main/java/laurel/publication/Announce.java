package laurel.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import laurel.certificate.Certificate;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFormat;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Milestone;
import laurel.programme.Programme;
import laurel.programme.Programmes;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.roster.AwardStatus;
import laurel.roster.AwardStore;

/** Writes the posts that welcome a cohort, in every language, out of the roster and the ledger of certificates. */
public final class Announce {

    private final Programmes programmes;
    private final AwardStore awards;
    private final Ledger ledger;
    private final PostTexts texts;

    public Announce(Programmes programmes, AwardStore awards, Ledger ledger, PostTexts texts) {
        this.programmes = programmes;
        this.awards = awards;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** Writes nothing: see {@link Post#writeTo}. */
    public Announced announce(CohortId cohort, PostSettings settings) {
        Place place = Place.in(cohort.value());
        Optional<Programme> programme = programmes.find(cohort.programme());
        List<Award> held = awards.ofCohort(cohort).stream()
                .filter(award -> award.status() == AwardStatus.HELD)
                .toList();
        if (programme.isEmpty()) {
            return new Announced(List.of(), List.of(Problem.error(place, "publication.programmeUnknown")));
        }
        if (held.isEmpty()) return new Announced(List.of(), List.of(Problem.error(place, "publication.nobody")));
        List<Post> posts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Links links = Links.of(held, ledger, settings);
        problems.addAll(links.problems());
        if (!links.incomplete().isEmpty()) {
            problems.add(Problem.warning(
                    place, "publication.addressMissing", links.incomplete().size()));
        }
        long people = held.stream().map(Award::person).distinct().count();
        if (people != held.size()) {
            String rows = String.valueOf(held.size());
            problems.add(Problem.error(place, "publication.people", rows, String.valueOf(people)));
        }
        for (PostLanguage language : PostLanguage.values()) {
            Announcement facts = facts(programme.get(), cohort, held, links, language, settings);
            Post post = new Post(language, facts.fileName(cohort.value()), texts.announcement(facts));
            posts.add(post);
            PostLint.check(post).stream()
                    .filter(found -> !links.explains(found))
                    .forEach(problems::add);
        }
        return new Announced(posts, problems);
    }

    private Announcement facts(
            Programme programme,
            CohortId cohort,
            List<Award> held,
            Links links,
            PostLanguage language,
            PostSettings settings) {
        String name = programme.name().in(language.tag());
        List<Announcement.Row> rows = held.stream()
                .map(award -> new Announcement.Row(award.printedName(), links.of(award)))
                .toList();
        return new Announcement(
                language,
                name,
                shortName(programme, name),
                programme.holder().in(language.tag()),
                cohort.edition(),
                rows,
                held.stream().map(Award::person).distinct().count(),
                held.stream().filter(Award::returning).count(),
                programme.cohort(cohort).map(Announce::takesApplications).orElse(false),
                programme.cohort(cohort).map(Cohort::seats).orElse(OptionalInt.empty()),
                sharedTerm(held),
                settings);
    }

    /** @return KSAP for the KubeSphere Ambassadorship Program; other names are short enough */
    private static String shortName(Programme programme, String name) {
        String english = programme.name().en();
        return english.matches(".* Program(me)?") ? english.replaceAll("[^A-Z]", "") : name;
    }

    private static boolean takesApplications(Cohort cohort) {
        return cohort.calendar().milestone(Milestone.Step.APPLICATIONS).isPresent();
    }

    private static Optional<Term> sharedTerm(List<Award> held) {
        Set<Optional<Term>> terms = new LinkedHashSet<>();
        held.forEach(award -> terms.add(award.term()));
        return terms.size() == 1 ? terms.iterator().next() : Optional.empty();
    }

    /** Where each award's certificate is, or is going to be, published. */
    private record Links(Map<AwardId, String> addresses, Set<String> incomplete, List<Problem> problems) {
        static Links of(List<Award> held, Ledger ledger, PostSettings settings) {
            Map<AwardId, String> files = new HashMap<>();
            ledger.all().stream()
                    .filter(certificate -> certificate.state().stands())
                    .forEach(certificate ->
                            file(certificate).ifPresent(file -> files.putIfAbsent(certificate.award(), file)));
            Map<AwardId, String> addresses = new HashMap<>();
            Set<String> incomplete = new HashSet<>();
            List<Problem> problems = new ArrayList<>();
            for (Award award : held) {
                String file = files.get(award.id());
                if (!award.certificateUrl().isEmpty()) {
                    addresses.put(award.id(), award.certificateUrl());
                } else if (file != null) {
                    if (settings.baseUrl().isEmpty()) incomplete.add(file);
                    addresses.put(award.id(), settings.baseUrl() + file);
                } else {
                    problems.add(Problem.error(Place.in(award.printedName()), "publication.noCertificate"));
                }
            }
            return new Links(addresses, incomplete, problems);
        }

        /** @return whether the problem only repeats, link by link, that the address is missing */
        boolean explains(Problem problem) {
            return problem.message().key().equals(PostLint.SCHEME)
                    && problem.message().arguments().stream().anyMatch(incomplete::contains);
        }

        /** @return the picture, or else the PDF, if it was written; a reserved certificate has no file yet */
        private static Optional<String> file(Certificate certificate) {
            return Stream.of(OutputFormat.PNG, OutputFormat.PDF)
                    .filter(certificate.hashes()::containsKey)
                    .map(certificate.fileName()::link)
                    .findFirst();
        }

        String of(Award award) {
            return addresses.getOrDefault(award.id(), "");
        }
    }
}
