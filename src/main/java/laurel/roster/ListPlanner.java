package laurel.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.Lookalikes;
import laurel.person.PersonId;

/** Compares the entries of one cohort's lists with what is stored. */
final class ListPlanner {
    private record Holder(int number, Optional<Award> award) {}

    private final String source;
    private final AwardMatch awards;
    private final List<Mention> mentions;
    private final Lookalikes names;
    private final List<Problem> problems;
    private final Map<ListEntry.Key, Holder> holders = new HashMap<>();

    /**
     * @param mentions the stored ones of the source; those that are found again are taken out
     * @param names everybody's; those of the entries are added
     */
    ListPlanner(String source, AwardMatch awards, List<Mention> mentions, Lookalikes names, List<Problem> problems) {
        this.source = source;
        this.awards = awards;
        this.mentions = mentions;
        this.names = names;
        this.problems = problems;
    }

    List<PlannedEntry> plan(List<ListEntry> entries) {
        List<PlannedEntry> planned = new ArrayList<>();
        for (ListEntry entry : entries) planned.add(plan(entry));
        return planned;
    }

    private PlannedEntry plan(ListEntry entry) {
        if (entry.refused().isPresent()) return refused(entry, entry.refused().get());
        Holder known = holders.get(entry.key());
        if (known != null) {
            return planned(entry, known, again(entry, known, PlannedEntry.Outcome.MENTIONED));
        }
        Optional<Award> award = awards.take(entry);
        if (award.isEmpty()) {
            Optional<Problem> obstacle = obstacle(entry);
            if (obstacle.isPresent()) return refused(entry, obstacle.get());
            awards.namesake(entry)
                    .ifPresent(other -> problems.add(Problem.warning(
                            place(entry), "roster.import.namesake", other.printedName(), other.certificateUrl())));
            lookalike(entry).ifPresent(problems::add);
        }
        Holder holder = new Holder(holders.size(), award);
        holders.put(entry.key(), holder);
        return planned(entry, holder, first(entry, holder));
    }

    private Optional<Problem> lookalike(ListEntry entry) {
        String name = entry.written().name();
        Optional<PersonId> whose = awards.holder(entry);
        Optional<String> other = names.of(name, whose);
        names.add(name, whose);
        return other.map(known ->
                Problem.warning(place(entry), "roster.import.looksLike", known, Lookalikes.difference(name, known)));
    }

    private Optional<Problem> obstacle(ListEntry entry) {
        String name = entry.written().name();
        if (awards.ambiguous(entry)) return Optional.of(Problem.error(place(entry), "roster.import.ambiguous", name));
        return awards.rival(entry)
                .map(award -> Problem.error(
                        place(entry),
                        "roster.import.linkOfAward",
                        entry.written().link(),
                        award.printedName()));
    }

    private PlannedEntry.Outcome first(ListEntry entry, Holder holder) {
        if (holder.award().isEmpty()) return PlannedEntry.Outcome.NEW;
        boolean completes = holder.award().get().certificateUrl().isEmpty()
                && !entry.written().link().isEmpty();
        return again(entry, holder, completes ? PlannedEntry.Outcome.COMPLETED : PlannedEntry.Outcome.MENTIONED);
    }

    private PlannedEntry.Outcome again(ListEntry entry, Holder holder, PlannedEntry.Outcome otherwise) {
        Optional<Mention> stored = holder.award()
                .flatMap(award -> mentions.stream()
                        .filter(mention -> mention.award().equals(award.id())
                                && mention.nameAsWritten()
                                        .equals(entry.written().name())
                                && mention.link().equals(entry.written().link()))
                        .findFirst());
        stored.ifPresent(mentions::remove);
        return stored.isPresent() ? PlannedEntry.Outcome.UNCHANGED : otherwise;
    }

    private PlannedEntry refused(ListEntry entry, Problem problem) {
        problems.add(problem);
        return new PlannedEntry(
                entry.written(), PlannedEntry.Outcome.REFUSED, entry.slug(), entry.handle(), -1, Optional.empty());
    }

    private static PlannedEntry planned(ListEntry entry, Holder holder, PlannedEntry.Outcome outcome) {
        return new PlannedEntry(
                entry.written(), outcome, entry.slug(), entry.handle(), holder.number(), holder.award());
    }

    private Place place(ListEntry entry) {
        return Place.line(source, entry.written().line()).field(entry.written().name());
    }

    /** @return how many different people the planned entries name */
    int distinct() {
        return holders.size();
    }
}
