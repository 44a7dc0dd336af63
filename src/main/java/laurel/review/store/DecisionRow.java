package laurel.review.store;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.review.Decision;
import laurel.review.Ruling;
import laurel.review.Waiver;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/** A row of the table decision. */
public record DecisionRow(
        long applicationId,
        int position,
        String outcome,
        String reason,
        String printedName,
        String slug,
        String waiveBelowBar,
        String waiveQuorum,
        String waiveSeats,
        String waiveWindow,
        OffsetDateTime at,
        @Nullable OffsetDateTime applied,
        @Nullable Long awardId) {
    Decision decision() {
        Map<Waiver, String> waivers = new EnumMap<>(Waiver.class);
        put(waivers, Waiver.BELOW_BAR, waiveBelowBar);
        put(waivers, Waiver.QUORUM, waiveQuorum);
        put(waivers, Waiver.SEATS, waiveSeats);
        put(waivers, Waiver.WINDOW, waiveWindow);
        return new Decision(
                new ApplicationId(applicationId),
                position,
                new Ruling(Ruling.Outcome.valueOf(outcome), reason, printedName, slug, waivers),
                at.toInstant(),
                Optional.ofNullable(applied).map(OffsetDateTime::toInstant),
                Optional.ofNullable(awardId).map(AwardId::new));
    }

    private static void put(Map<Waiver, String> waivers, Waiver waiver, String reason) {
        if (!reason.isEmpty()) waivers.put(waiver, reason);
    }
}
