package laurel.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import laurel.kernel.Message;

/**
 * What an evaluation found in one group.
 *
 * @param group which
 * @param met the requirements held to be met, in order
 * @param missing the others that the group asked for
 * @param satisfied whether the group as a whole is
 */
public record Finding(RequirementGroup group, List<Requirement> met, List<Requirement> missing, boolean satisfied) {
    public Finding {
        met = List.copyOf(met);
        missing = List.copyOf(missing);
    }

    static Finding of(RequirementGroup group, Function<RequirementId, Standing> standings) {
        List<Requirement> met = new ArrayList<>();
        List<Requirement> missing = new ArrayList<>();
        for (Requirement requirement : group.requirements()) {
            (standings.apply(requirement.id()) == Standing.MET ? met : missing).add(requirement);
        }
        int points = met.stream().mapToInt(Requirement::points).sum();
        boolean satisfied = switch (group.mode()) {
            case ALL -> missing.isEmpty();
            case AT_LEAST -> points >= group.atLeast();
            case DECLARATION -> true;
        };
        return new Finding(group, met, missing, satisfied);
    }

    /** @return points reached in the group */
    public int points() {
        return met.stream().mapToInt(Requirement::points).sum();
    }

    /** @return a missing requirement that nobody may override, if there is one */
    boolean forbids() {
        return missing.stream().anyMatch(Requirement::neverWaived);
    }

    /**
     * @param language in which the requirements are named
     * @return what is met, what is missing, and the sentence that asks for it
     */
    public Message explanation(String language) {
        String titles = group.title().in(language);
        return switch (group.mode()) {
            case ALL ->
                missing.isEmpty()
                        ? Message.of("programme.finding.all", titles, met.size())
                        : Message.of("programme.finding.notAll", titles, names(missing, language), sentence(missing));
            case AT_LEAST ->
                Message.of(
                        satisfied ? "programme.finding.enough" : "programme.finding.notEnough",
                        titles,
                        points(),
                        group.atLeast(),
                        met.isEmpty() ? Message.of("programme.finding.none") : names(met, language),
                        group.sentence());
            case DECLARATION ->
                Message.of(
                        "programme.finding.declared",
                        titles,
                        met.size(),
                        group.requirements().size());
        };
    }

    private String sentence(List<Requirement> requirements) {
        return requirements.isEmpty() ? group.sentence() : requirements.get(0).sentence();
    }

    private static String names(List<Requirement> requirements, String language) {
        String separator = language.startsWith("zh") ? "；" : "; ";
        return String.join(
                separator, requirements.stream().map(r -> r.text().in(language)).toList());
    }
}
