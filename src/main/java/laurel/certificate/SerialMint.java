package laurel.certificate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.programme.CohortId;

/**
 * Makes new serials. A number is spent in the database and, before it is used, in the {@link Installation} beside it: what is
 * lost of the one is known by the other, and where both are copies of something older, the place has another id.
 */
public final class SerialMint {
    private final Ledger ledger;
    private final Installation installation;

    public SerialMint(Ledger ledger, Installation installation) {
        this.ledger = ledger;
        this.installation = installation;
    }

    /**
     * To be called within a final act.
     *
     * @param cohorts one for each serial wanted
     * @return the serials, in the same order
     */
    List<Serial> mint(List<CohortId> cohorts) {
        String origin = Serial.origin(ledger.databaseId() + "/" + installation.id());
        Map<String, Integer> wanted = new TreeMap<>();
        cohorts.forEach(cohort -> wanted.merge(Serial.series(cohort), 1, Integer::sum));
        Map<String, Long> next = new HashMap<>();
        Map<String, Long> last = new TreeMap<>();
        wanted.forEach((series, count) -> {
            long first = ledger.nextNumbers(series, count, installation.spent(series));
            next.put(series, first);
            last.put(series, first + count - 1);
        });
        installation.spend(last);
        return cohorts.stream()
                .map(cohort -> {
                    String series = Serial.series(cohort);
                    return Serial.of(series, origin, next.merge(series, 1L, Long::sum) - 1);
                })
                .toList();
    }
}
