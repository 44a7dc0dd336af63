package laurel.programme;

/** Names a {@link Requirement} within a cohort; the same requirement has the same id in every set. */
public record RequirementId(String value) {
    public RequirementId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) throw new IllegalArgumentException("requirement id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
