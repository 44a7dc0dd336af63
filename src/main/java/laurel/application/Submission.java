package laurel.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import laurel.person.Handle;
import laurel.programme.RequirementId;
import laurel.programme.Standing;

/**
 * What was handed in, unchanged.
 *
 * @param source where
 * @param title the title it was given
 * @param applicant the account that handed it in
 * @param submittedAt when
 * @param answers in the order of the form
 * @param claims in the order of the form
 */
public record Submission(
        Source source, String title, Handle applicant, Instant submittedAt, List<Answer> answers, List<Claim> claims) {
    private static final Set<String> TRIES = Set.of("test", "testing", "tests", "测试");

    public Submission {
        answers = List.copyOf(answers);
        claims = List.copyOf(claims);
    }

    /** @return the answer of that role as typed, or nothing */
    public String answer(AnswerRole role) {
        return answers.stream()
                .filter(answer -> answer.role() == role)
                .findFirst()
                .map(Answer::text)
                .orElse("");
    }

    public boolean planGiven() {
        return answers.stream().anyMatch(answer -> answer.role() == AnswerRole.PLAN && answer.says());
    }

    /** @return what the applicant claims of a requirement */
    public Standing claimed(RequirementId requirement) {
        Optional<Claim> claim =
                claims.stream().filter(c -> c.requirement().equals(requirement)).findFirst();
        if (claim.isEmpty()) return Standing.NOT_ASKED;
        return claim.get().ticked() ? Standing.MET : Standing.NOT_MET;
    }

    /** @return whether every question that had to be answered was answered with words, not with a dot */
    public boolean complete(Form form) {
        return form.fields().stream()
                .filter(field -> field.required() && field.role() != AnswerRole.CLAIMS)
                .allMatch(field ->
                        answers.stream().anyMatch(answer -> answer.field().equals(field.id()) && answer.says()));
    }

    /** @return whether the free answers say nothing but "test" */
    public boolean isTry() {
        List<Answer> free = answers.stream()
                .filter(answer -> answer.role() == AnswerRole.OTHER || answer.role() == AnswerRole.EVIDENCE)
                .filter(Answer::says)
                .toList();
        return !free.isEmpty()
                && free.stream()
                        .allMatch(answer -> TRIES.contains(answer.trimmed().toLowerCase(Locale.ROOT)));
    }
}
