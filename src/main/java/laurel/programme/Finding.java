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
     * @return what is met and the sentence that asks for it; then, one message each, what is missing and its own sentence.
     *     In a group that needs only some, nothing is missing once there are enough, and promises are never missing, but
     *     for what nobody may override
     */
    public List<Message> explanation(String language) {
        List<Message> words = new ArrayList<>();
        words.add(summary(language));
        missing.stream()
                .filter(requirement -> asks() || requirement.neverWaived())
                .forEach(requirement -> words.add(Message.of(
                        "programme.finding." + (requirement.neverWaived() ? "never" : "missing"),
                        requirement.text().in(language),
                        requirement.sentence())));
        return words;
    }

    /** A promise is not asked for by a form that does not list it, and enough is enough. */
    private boolean asks() {
        return switch (group.mode()) {
            case ALL -> true;
            case AT_LEAST -> !satisfied;
            case DECLARATION -> false;
        };
    }

    private Message summary(String language) {
        String title = group.title().in(language);
        Object met = this.met.isEmpty() ? Message.of("programme.finding.none") : names(this.met, language);
        int asked = group.requirements().size();
        return switch (group.mode()) {
            case ALL ->
                missing.isEmpty()
                        ? Message.of("programme.finding.all", title, asked, met, group.sentence())
                        : Message.of("programme.finding.notAll", title, this.met.size(), asked, met, group.sentence());
            case AT_LEAST ->
                satisfied
                        ? Message.of(
                                "programme.finding.enough", title, points(), group.atLeast(), met, group.sentence())
                        : Message.of(
                                "programme.finding.notEnough",
                                title,
                                points(),
                                group.atLeast(),
                                met,
                                names(missing, language),
                                group.sentence());
            case DECLARATION ->
                Message.of("programme.finding.declared", title, this.met.size(), asked, met, group.sentence());
        };
    }

    private static String names(List<Requirement> requirements, String language) {
        String separator = language.startsWith("zh") ? "；" : "; ";
        return String.join(
                separator, requirements.stream().map(r -> r.text().in(language)).toList());
    }
}
