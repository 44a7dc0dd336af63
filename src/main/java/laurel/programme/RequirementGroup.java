package laurel.programme;

import java.util.List;

/**
 * Requirements that combine in one way.
 *
 * @param mode how they combine
 * @param atLeast for {@link Mode#AT_LEAST}, how many of them are needed
 * @param title the group's name
 * @param sentence the sentence of the programme's text that says how they combine
 * @param requirements in the order of the form
 */
public record RequirementGroup(
        Mode mode, int atLeast, LocalText title, String sentence, List<Requirement> requirements) {
    /** How the requirements of a group combine. */
    public enum Mode {
        /** Each must be met. */
        ALL,
        /** Some number of them must be met. */
        AT_LEAST,
        /** Promised, not checked. */
        DECLARATION
    }

    public RequirementGroup {
        requirements = List.copyOf(requirements);
        if (requirements.isEmpty()) throw new IllegalArgumentException("group without a requirement");
        int most = requirements.stream().mapToInt(Requirement::points).sum();
        if (mode == Mode.AT_LEAST && (atLeast < 1 || atLeast > most)) {
            throw new IllegalArgumentException("at least " + atLeast + " of " + most);
        }
    }
}
