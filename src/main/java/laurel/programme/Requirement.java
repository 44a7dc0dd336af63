package laurel.programme;

/**
 * One checkable condition.
 *
 * @param id stable across sets
 * @param text the condition in both languages
 * @param sentence the very sentence of the programme's text that says so
 * @param neverWaived whether nobody may override it (18 years of age)
 * @param points how much it counts in a group that needs a number of points; 1 for most
 */
public record Requirement(RequirementId id, LocalText text, String sentence, boolean neverWaived, int points) {
    public Requirement {
        if (sentence.isBlank()) throw new IllegalArgumentException("requirement " + id + " cites no sentence");
        if (points < 1) throw new IllegalArgumentException("requirement " + id + " counts nothing");
    }
}
