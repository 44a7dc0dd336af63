package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.PlannedCertificate.Step;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/** A batch in words: what it would do, the question before it, what it did. */
final class BatchWords {
    private static final int PROBLEMS_SHOWN = 40;

    private BatchWords() {}

    /** @return the deed with its number */
    static Message verb(@Nullable BatchPlan plan) {
        if (plan == null) return Message.of("certificate.ui.issue", 0);
        return fresh(plan) == 0 && plan.count(Step.KEEP) > 0
                ? Message.of("certificate.ui.check", plan.count(Step.KEEP))
                : Message.of("certificate.ui.issue", fresh(plan));
    }

    /** @return what the plan will do, in one line */
    static Message line(BatchPlan plan) {
        return line(counts(plan).stream());
    }

    /** @return what was done, in one line */
    static Message line(BatchReport report) {
        return line(Stream.of(BatchReport.Outcome.values())
                .filter(outcome -> report.count(outcome) > 0)
                .map(outcome -> Message.of("certificate.ui.report." + outcome, report.count(outcome))));
    }

    /** @param findings of this plan, or of a larger one; the worst first */
    static Dialogs.Question question(BatchPlan plan, List<Finding> findings) {
        Message body = Message.of(
                fresh(plan) > 0 ? "certificate.ui.ask.body" : "certificate.ui.ask.again",
                plan.order().folder().toString());
        return new Dialogs.Question(
                Message.of("certificate.ui.ask.title"), body, counts(plan), worst(plan, findings), verb(plan), false);
    }

    private static long fresh(BatchPlan plan) {
        return plan.count(Step.ISSUE) + plan.count(Step.FINISH);
    }

    private static List<Message> counts(BatchPlan plan) {
        List<Message> lines = new ArrayList<>();
        for (Step step : Step.values()) {
            if (plan.count(step) > 0) lines.add(Message.of("certificate.ui.count." + step, plan.count(step)));
        }
        return lines;
    }

    private static Message line(Stream<Message> parts) {
        return parts.reduce((one, other) -> Message.of("certificate.ui.pair", one, other))
                .orElse(Message.of("certificate.ui.nobody"));
    }

    /** @return the worst problems, and how many more there are */
    private static List<Problem> worst(BatchPlan plan, List<Finding> findings) {
        Set<AwardId> awards =
                plan.items().stream().map(item -> item.award().id()).collect(Collectors.toSet());
        List<Problem> all = findings.stream()
                .filter(finding -> finding.award().map(awards::contains).orElse(true))
                .map(Finding::shown)
                .toList();
        if (all.size() <= PROBLEMS_SHOWN) return all;
        List<Problem> worst = new ArrayList<>(all.subList(0, PROBLEMS_SHOWN));
        worst.add(Problem.note(Place.NONE, "certificate.ui.ask.more", all.size() - PROBLEMS_SHOWN));
        return worst;
    }
}
