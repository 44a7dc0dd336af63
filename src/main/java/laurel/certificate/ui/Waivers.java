package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.certificate.BatchOrder;
import laurel.certificate.ProblemKind;
import laurel.roster.AwardId;

/** What somebody answered for since the roster and the template were chosen; kept until another one is. */
final class Waivers {
    private final Runnable changed;
    private List<BatchOrder.Waive> given = List.of();

    /** @param changed called after each change but {@link #forget} */
    Waivers(Runnable changed) {
        this.changed = changed;
    }

    /** @param award whose certificate; empty for all of the batch */
    void add(Optional<AwardId> award, ProblemKind kind, String reason) {
        List<BatchOrder.Waive> more = new ArrayList<>(given);
        more.add(new BatchOrder.Waive(award, kind, reason));
        given = List.copyOf(more);
        changed.run();
    }

    /** The same for several kinds and whatever the order is for. */
    void add(List<ProblemKind> kinds, String reason) {
        List<BatchOrder.Waive> more = new ArrayList<>(given);
        kinds.forEach(kind -> more.add(new BatchOrder.Waive(Optional.empty(), kind, reason)));
        given = List.copyOf(more);
        changed.run();
    }

    /** @return whether something was answered for that concerns such a problem */
    boolean cover(Optional<AwardId> award, ProblemKind kind) {
        return given.stream().anyMatch(waive -> covers(waive, award, kind));
    }

    /** Takes back every answer that concerns such a problem. */
    void takeBack(Optional<AwardId> award, ProblemKind kind) {
        given = given.stream().filter(waive -> !covers(waive, award, kind)).toList();
        changed.run();
    }

    private static boolean covers(BatchOrder.Waive waive, Optional<AwardId> award, ProblemKind kind) {
        boolean same =
                award.isEmpty() || waive.award().isEmpty() || waive.award().equals(award);
        return waive.kind() == kind && same;
    }

    void forget() {
        given = List.of();
    }

    List<BatchOrder.Waive> given() {
        return given;
    }
}
