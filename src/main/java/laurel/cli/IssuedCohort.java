package laurel.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.certificate.Certificate;
import laurel.certificate.Ledger;
import laurel.roster.Award;
import laurel.roster.AwardId;

/** The certificates of awards in the awards' order, whatever their state. */
final class IssuedCohort {
    private IssuedCohort() {}

    static Stream<Certificate> of(List<Award> awards, Ledger ledger) {
        List<AwardId> ids = awards.stream().map(Award::id).toList();
        Map<AwardId, List<Certificate>> issued =
                ledger.ofAwards(ids).stream().collect(Collectors.groupingBy(Certificate::award));
        return ids.stream().flatMap(id -> issued.getOrDefault(id, List.of()).stream());
    }
}
