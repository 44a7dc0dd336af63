package laurel.station;

import java.time.LocalDate;
import java.util.Optional;
import laurel.person.PersonId;

/**
 * Somebody's place in a station.
 *
 * @param id given by the store
 * @param printedName the name in lists, as typed
 * @param from the first day, if known
 * @param to the last day, inclusive; empty while it lasts
 * @param source where it is known from
 * @param version counts changes; a writer with an older one is refused
 */
public record StationRole(
        StationRoleId id,
        StationId station,
        PersonId person,
        StationRank rank,
        String printedName,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String source,
        int version) {
    public StationRole {
        if (printedName.isBlank()) throw new IllegalArgumentException("station role without a name");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("role ends before it begins: " + from.get() + " " + to.get());
        }
    }

    public boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** @return whether no last day is known */
    public boolean lasts() {
        return to.isEmpty();
    }
}
