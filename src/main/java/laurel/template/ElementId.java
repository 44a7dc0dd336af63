package laurel.template;

import java.util.regex.Pattern;

/**
 * The lasting name of an element within its template; problems name elements by it.
 *
 * @param value lower-case letters and digits in groups joined by hyphens, {@code recipient-name}
 */
public record ElementId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ElementId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not an element id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
