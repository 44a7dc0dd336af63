package laurel.programme;

import java.util.regex.Pattern;

/** Names a {@link Programme} in files and on the command line: {@code ambassador}, {@code speaker} … */
public record ProgrammeId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public ProgrammeId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("programme id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
