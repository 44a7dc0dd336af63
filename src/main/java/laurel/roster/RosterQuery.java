package laurel.roster;

import java.time.LocalDate;
import java.util.Optional;
import laurel.kernel.Names;
import laurel.programme.CohortId;
import laurel.programme.ProgrammeId;

/**
 * Which awards are wanted. Every condition that is given must hold.
 *
 * @param programme of which
 * @param cohort of which
 * @param text a part of a name, login or certificate slug, compared ignoring case and marks; empty for all
 * @param standing how the term stands on the day
 * @param day for the standings
 */
public record RosterQuery(
        Optional<ProgrammeId> programme,
        Optional<CohortId> cohort,
        String text,
        Optional<TermStanding> standing,
        LocalDate day) {
    /** @return everything, with the standings of a day */
    public static RosterQuery all(LocalDate day) {
        return new RosterQuery(Optional.empty(), Optional.empty(), "", Optional.empty(), day);
    }

    public RosterQuery of(CohortId wanted) {
        return new RosterQuery(programme, Optional.of(wanted), text, standing, day);
    }

    public RosterQuery of(ProgrammeId wanted) {
        return new RosterQuery(Optional.of(wanted), cohort, text, standing, day);
    }

    public RosterQuery containing(String wanted) {
        return new RosterQuery(programme, cohort, wanted, standing, day);
    }

    public RosterQuery standing(TermStanding wanted) {
        return new RosterQuery(programme, cohort, text, Optional.of(wanted), day);
    }

    boolean wants(CohortId of) {
        return programme.map(of.programme()::equals).orElse(true)
                && cohort.map(of::equals).orElse(true);
    }

    boolean wants(RosterRow row) {
        return standing.map(wanted -> wanted == row.standing()).orElse(true) && contains(row);
    }

    private boolean contains(RosterRow row) {
        String key = Names.key(text);
        return key.isEmpty()
                || row.searched().anyMatch(value -> Names.key(value).contains(key));
    }
}
