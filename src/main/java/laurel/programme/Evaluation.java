package laurel.programme;

import java.util.ArrayList;
import java.util.List;
import laurel.kernel.Message;

/**
 * What a requirement set says of an application: a proposal with reasons, never a decision.
 *
 * @param set by which
 * @param findings one per group, in order
 * @param planGiven whether the applicant took up the set's invitation to apply anyway
 */
public record Evaluation(RequirementSet set, List<Finding> findings, boolean planGiven) {
    /** What is proposed, best first. */
    public enum Outcome {
        /** Every group is satisfied. */
        MEETS,
        /** Below the bar, but the applicant wrote down a plan, as the programme invites to. */
        BELOW_WITH_PLAN,
        BELOW,
        /** A requirement that nobody may override is not met. */
        FORBIDDEN
    }

    public Evaluation {
        findings = List.copyOf(findings);
    }

    public Outcome outcome() {
        if (findings.stream().anyMatch(Finding::forbids)) return Outcome.FORBIDDEN;
        if (findings.stream().allMatch(Finding::satisfied)) return Outcome.MEETS;
        return planGiven ? Outcome.BELOW_WITH_PLAN : Outcome.BELOW;
    }

    /** @return the outcome and its reasons, in the order of the form: what is met, what is missing, which sentence says so */
    public List<Message> explanation(String language) {
        List<Message> words = new ArrayList<>();
        words.add(
                Message.of("programme.outcome." + outcome().name(), set.title().in(language)));
        findings.forEach(finding -> words.addAll(finding.explanation(language)));
        if (outcome() == Outcome.BELOW_WITH_PLAN) {
            words.add(Message.of("programme.finding.plan", set.applyAnyway()));
        }
        return words;
    }
}
