package laurel.roster;

import java.util.List;
import java.util.stream.Stream;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.programme.CohortId;
import laurel.programme.ProgrammeId;

/**
 * An award with its holder, as lists show it.
 *
 * @param award the place in the cohort
 * @param person the holder
 * @param aliases the holder's other names, by kind, then value
 * @param standing where the day of the query lies against the term
 */
public record RosterRow(Award award, Person person, List<Alias> aliases, TermStanding standing) {
    public RosterRow {
        aliases = List.copyOf(aliases);
    }

    /** @return the holder's first GitHub login; empty if none is known */
    public String handle() {
        return aliases.stream()
                .filter(alias -> alias.kind() == AliasKind.GITHUB)
                .map(Alias::value)
                .findFirst()
                .orElse("");
    }

    public CohortId cohort() {
        return award.cohort();
    }

    public ProgrammeId programme() {
        return award.cohort().programme();
    }

    /** @return what the holder is to the programme on the day, in one word for files */
    public String status() {
        return switch (award.status()) {
            case REMOVED -> "removed";
            case RESIGNED -> "resigned";
            case HELD ->
                switch (standing) {
                    case UPCOMING -> "upcoming";
                    case ACTIVE -> "active";
                    case EXPIRED -> "expired";
                    case WITHOUT_TERM -> "without-term";
                };
        };
    }

    Stream<String> searched() {
        return Stream.concat(
                Stream.of(award.printedName(), award.slug(), person.displayName(), person.nameZh(), person.nameLatin()),
                aliases.stream().map(Alias::value));
    }
}
