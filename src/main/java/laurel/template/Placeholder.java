package laurel.template;

import java.util.regex.Pattern;

/**
 * A named gap in a template's text.
 *
 * @param name words joined by dots, {@code recipient.name}
 */
public record Placeholder(String name) implements Comparable<Placeholder> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z][a-zA-Z0-9]*)*");

    public Placeholder {
        if (!isName(name)) throw new IllegalArgumentException("not a placeholder name: " + name);
    }

    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Placeholder other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
