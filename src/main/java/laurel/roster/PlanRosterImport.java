package laurel.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.person.Lookalikes;
import laurel.person.PersonStore;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Programme;
import laurel.programme.Programmes;
import laurel.programme.Term;

/** Says what the import of a published post would do. Writes nothing; the same plan is the dry run. */
public final class PlanRosterImport {
    /** What was there before the post. */
    private record Known(List<Mention> mentions, Lookalikes names) {}

    private final PostReader reader;
    private final Programmes programmes;
    private final PersonStore people;
    private final AwardStore awards;
    private final MentionStore mentions;

    public PlanRosterImport(
            PostReader reader, Programmes programmes, PersonStore people, AwardStore awards, MentionStore mentions) {
        this.reader = reader;
        this.programmes = programmes;
        this.people = people;
        this.awards = awards;
        this.mentions = mentions;
    }

    /** @throws laurel.kernel.FileFailure if the file cannot be read */
    public RosterImportPlan plan(Path file, Progress progress) {
        PublishedPost post = reader.read(file);
        List<Problem> problems = new ArrayList<>(post.problems());
        Map<CohortId, List<PublishedList>> byCohort = byCohort(post, problems);
        Known known = new Known(new ArrayList<>(mentions.ofSource(post.source())), Lookalikes.of(people));
        List<PlannedList> planned = new ArrayList<>();
        byCohort.forEach((cohort, lists) -> {
            progress.checkCancelled();
            progress.at(planned.size(), byCohort.size(), Message.of("roster.import.reading", cohort));
            plan(post, cohort, lists, byCohort.size(), known, problems).ifPresent(planned::add);
        });
        problems.sort(Comparator.comparingInt(problem -> problem.place().line()));
        List<CohortId> cohorts = planned.stream().map(PlannedList::cohort).toList();
        return new RosterImportPlan(
                post.source(), planned, problems, RosterImportPlan.Basis.of(cohorts, post.source(), awards, mentions));
    }

    private Map<CohortId, List<PublishedList>> byCohort(PublishedPost post, List<Problem> problems) {
        List<Programme> all = programmes.all();
        ListCohort cohorts = new ListCohort(all, new ProgrammeWords(all));
        Map<CohortId, List<PublishedList>> byCohort = new LinkedHashMap<>();
        for (PublishedList list : post.lists()) {
            cohorts.of(post, list, problems)
                    .ifPresent(cohort -> byCohort.computeIfAbsent(cohort, any -> new ArrayList<>())
                            .add(list));
        }
        return byCohort;
    }

    private Optional<PlannedList> plan(
            PublishedPost post,
            CohortId cohort,
            List<PublishedList> lists,
            int cohortsInPost,
            Known known,
            List<Problem> problems) {
        int line = lists.get(0).line();
        Place place = Place.line(post.source(), line);
        Set<Term> terms = terms(post, cohort, lists, cohortsInPost);
        if (terms.size() > 1) {
            problems.add(Problem.error(place, "roster.import.termContradicts", cohort, joined(terms)));
            return Optional.empty();
        }
        EntryReader entries = new EntryReader(programmes.all(), post.source(), cohort.programme(), problems);
        ListPlanner planner = new ListPlanner(
                post.source(),
                new AwardMatch(awards.ofCohort(cohort), people),
                known.mentions(),
                known.names(),
                problems);
        List<PlannedEntry> planned = new ArrayList<>();
        for (PublishedList list : lists) planned.addAll(planner.plan(entries.read(list)));
        ListFigures figures = new ListFigures(
                post.source(), cohort, claimed(post, cohort, lists), planned.size(), planner.distinct());
        addProblems(figures, place, problems);
        boolean figuresStored = mentions.figures().contains(figures);
        return Optional.of(new PlannedList(
                cohort, line, figures, figuresStored, terms.stream().findFirst(), planned));
    }

    private Set<Term> terms(PublishedPost post, CohortId cohort, List<PublishedList> lists, int cohortsInPost) {
        Set<Term> terms = new LinkedHashSet<>();
        programmes.find(cohort).flatMap(Cohort::term).ifPresent(terms::add);
        for (PublishedPost.Passage passage : post.passages()) {
            boolean ours = cohortsInPost == 1
                    || lists.stream().anyMatch(list -> list.headings().equals(passage.headings()));
            if (ours) terms.addAll(WrittenTerm.in(passage.text()));
        }
        return terms;
    }

    private OptionalInt claimed(PublishedPost post, CohortId cohort, List<PublishedList> lists) {
        ClaimedNumber claimed = new ClaimedNumber(new ProgrammeWords(programmes.all()));
        List<Integer> own = new ArrayList<>();
        for (PublishedList list : lists) {
            list.paragraphs().stream()
                    .map(text -> claimed.in(text, cohort.programme()))
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .ifPresent(number -> own.add(number.getAsInt()));
        }
        if (!own.isEmpty())
            return OptionalInt.of(own.stream().mapToInt(Integer::intValue).sum());
        OptionalInt title = claimed.in(post.title(), cohort.programme());
        return title.isPresent() ? title : claimed.in(post.description(), cohort.programme());
    }

    private static void addProblems(ListFigures figures, Place place, List<Problem> problems) {
        if (figures.claimed().isPresent() && figures.claimed().getAsInt() != figures.listed()) {
            problems.add(Problem.warning(
                    place,
                    "roster.import.claimedNotListed",
                    figures.cohort(),
                    figures.claimed().getAsInt(),
                    figures.listed()));
        }
        if (figures.listed() != figures.distinct()) {
            problems.add(Problem.warning(
                    place, "roster.import.listedNotDistinct", figures.cohort(), figures.listed(), figures.distinct()));
        }
    }

    private static String joined(Set<Term> terms) {
        return String.join(
                ", ",
                terms.stream().map(term -> term.first() + " – " + term.last()).toList());
    }
}
