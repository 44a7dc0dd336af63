package laurel.programme;

/** Names a {@link Programme} in files and on the command line: {@code ambassador}, {@code speaker} … */
public record ProgrammeId(String value) {
    public ProgrammeId {
        if (!value.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("programme id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
