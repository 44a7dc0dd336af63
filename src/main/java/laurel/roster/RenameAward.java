package laurel.roster;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;

/**
 * Changes the name that certificates and posts show for an award; the person keeps theirs. The name is stored letter by
 * letter as it was typed, in whatever normal form. Certificates that were issued stay as they are.
 */
public final class RenameAward {
    /** The longest name that is taken, in UTF-16 units; no name of a person comes near it. */
    public static final int LONGEST = 300;

    private final UnitOfWork work;
    private final AwardStore awards;

    public RenameAward(UnitOfWork work, AwardStore awards) {
        this.work = work;
        this.awards = awards;
    }

    /**
     * Writes one act, or none if the name is the same.
     *
     * @param award as it was read
     * @param typed the new name
     * @return why nothing was written; empty if the award has the name now
     */
    public List<Problem> rename(Award award, String typed) {
        Place place = Place.in(award.printedName());
        if (typed.isBlank()) return List.of(Problem.error(place, "roster.rename.blank"));
        if (typed.length() > LONGEST) {
            return List.of(Problem.error(place, "roster.rename.long", LONGEST, typed.length()));
        }
        if (typed.codePoints().anyMatch(Character::isISOControl)) {
            return List.of(Problem.error(place, "roster.rename.control"));
        }
        if (typed.equals(award.printedName())) return List.of();
        Message act = Message.of("roster.act.rename", award.printedName(), typed);
        return work.act(act, () -> saved(award, typed).isPresent())
                ? List.of()
                : List.of(Problem.error(place, "roster.rename.stale"));
    }

    private Optional<Award> saved(Award award, String name) {
        return awards.save(new Award(
                award.id(),
                award.person(),
                award.cohort(),
                name,
                award.term(),
                award.status(),
                award.returning(),
                award.slug(),
                award.certificateUrl(),
                award.source(),
                award.version()));
    }
}
