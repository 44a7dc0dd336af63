package laurel.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.application.Answer;
import laurel.application.AnswerRole;
import laurel.application.Application;
import laurel.application.Links;
import laurel.programme.Requirement;
import laurel.programme.RequirementId;
import laurel.programme.RequirementSet;
import laurel.programme.Standing;

/**
 * An application against what its cohort asks for.
 *
 * @param application which
 * @param items one per requirement of any set, in the order of the sets
 * @param found links in the answers that nobody has tied to a requirement
 * @param eligibility one per set, the one that counts first
 */
public record Checklist(
        Application application, List<Item> items, List<Evidence> found, List<Eligibility> eligibility) {
    /**
     * One requirement.
     *
     * @param requirement which
     * @param claimed what the applicant says
     * @param evidence what is to show it
     * @param verdicts what reviewers say, one per reviewer
     * @param verified what they say together: unclear if nobody has spoken or they disagree
     */
    public record Item(
            Requirement requirement,
            Standing claimed,
            List<Evidence> evidence,
            List<Verdict> verdicts,
            Standing verified) {}

    public Checklist {
        items = List.copyOf(items);
        found = List.copyOf(found);
        eligibility = List.copyOf(eligibility);
    }

    /**
     * @param sets the cohort's requirement sets
     * @param evidence what reviewers added to the application
     * @param verdicts all verdicts on it
     */
    public static Checklist of(
            Application application,
            List<RequirementSet> sets,
            Collection<Evidence> evidence,
            Collection<Verdict> verdicts) {
        Map<RequirementId, Requirement> requirements = sets.stream()
                .flatMap(RequirementSet::requirements)
                .collect(Collectors.toMap(
                        Requirement::id, r -> r, (first, again) -> first, java.util.LinkedHashMap::new));
        List<Item> items = requirements.values().stream()
                .map(requirement -> item(application, requirement, evidence, verdicts))
                .toList();
        List<Eligibility> eligibility = sets.stream()
                .map(set -> Eligibility.of(application, set, verdicts))
                .toList();
        return new Checklist(application, items, found(application, evidence), eligibility);
    }

    /** @return what the set that counts says of what is held to be true; empty if the cohort has no set */
    public Optional<Eligibility> counting() {
        return eligibility.stream().findFirst();
    }

    private static Item item(
            Application application,
            Requirement requirement,
            Collection<Evidence> evidence,
            Collection<Verdict> verdicts) {
        RequirementId id = requirement.id();
        return new Item(
                requirement,
                application.submission().claimed(id),
                evidence.stream()
                        .filter(e -> e.requirement().equals(Optional.of(id)))
                        .toList(),
                verdicts.stream().filter(v -> v.requirement().equals(id)).toList(),
                Eligibility.verified(id, verdicts));
    }

    private static List<Evidence> found(Application application, Collection<Evidence> evidence) {
        Stream<String> links = application.submission().answers().stream()
                .filter(answer -> answer.role() != AnswerRole.CLAIMS)
                .map(Answer::text)
                .flatMap(text -> Links.in(text).stream())
                .distinct();
        return links.filter(link -> evidence.stream().noneMatch(e -> e.url().equals(link)))
                .map(link -> new Evidence(
                        application.id(), Optional.empty(), Evidence.Kind.ANSWER, link, "", Optional.empty()))
                .toList();
    }
}
