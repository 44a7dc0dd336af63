package laurel.review.files;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.programme.Evaluation;
import laurel.review.Decision;
import laurel.review.ReviewQueue;
import laurel.review.Ruling;
import laurel.review.Vote;
import laurel.review.Waiver;

/** One application of a round as named values, the same for every format. */
final class DecisionRecord {
    private DecisionRecord() {}

    static Map<String, Object> of(ReviewQueue.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("application", row.application().label());
        values.put("github", row.application().submission().applicant().value());
        values.put("person", row.person());
        values.put("submitted_at", row.application().submission().submittedAt().toString());
        values.put("window", word(row.window()));
        values.put("state", word(row.application().state()));
        values.put("claimed", outcome(row.claimed()));
        values.put("verified", outcome(row.verified()));
        values.put("approve", row.dossier().votes(Vote.Choice.APPROVE));
        values.put("decline", row.dossier().votes(Vote.Choice.DECLINE));
        values.put("abstain", row.dossier().votes(Vote.Choice.ABSTAIN));
        Optional<Ruling> ruling = row.decision().map(Decision::ruling);
        values.put("decision", ruling.map(r -> word(r.outcome())).orElse(""));
        values.put("printed_name", ruling.map(Ruling::printedName).orElse(""));
        values.put("slug", ruling.map(Ruling::slug).orElse(""));
        values.put("reason", ruling.map(Ruling::reason).orElse(""));
        for (Waiver waiver : Waiver.values()) {
            String name = "waived_" + waiver.name().toLowerCase(Locale.ROOT);
            values.put(
                    name, ruling.map(r -> r.waivers().getOrDefault(waiver, "")).orElse(""));
        }
        values.put(
                "in_effect_at",
                row.decision().flatMap(Decision::applied).map(Object::toString).orElse(""));
        return values;
    }

    private static String outcome(Optional<Evaluation.Outcome> outcome) {
        return outcome.map(DecisionRecord::word).orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
