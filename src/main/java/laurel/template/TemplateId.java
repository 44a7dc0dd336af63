package laurel.template;

import java.util.regex.Pattern;

/**
 * The lasting name of a template, also its folder's name.
 *
 * @param value lower-case letters and digits in groups joined by hyphens, {@code ambassador-ksap}
 */
public record TemplateId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public TemplateId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a template id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
