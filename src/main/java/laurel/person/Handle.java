package laurel.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A GitHub login as typed, without {@code @} and address: letters, digits and hyphens, at most 39 (old accounts may end in
 * a hyphen, as {@code life-} does).
 *
 * <p>Two handles are equal ignoring case, since GitHub gives a login to one account however it is written: {@code Fatpa} and
 * {@code fatpa} among the contributors of 2022 are one person in two of its 165 cells. Each mention is kept as typed.
 */
public record Handle(String value) {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})");
    private static final Pattern TYPED = Pattern.compile(
            "(?:https?://(?:www\\.)?github\\.com/)?@?(" + LOGIN.pattern() + ")/?", Pattern.CASE_INSENSITIVE);

    public Handle {
        if (!LOGIN.matcher(value).matches()) throw new IllegalArgumentException("not a GitHub login: " + value);
    }

    /** @return the handle in {@code name}, {@code @name} or {@code https://github.com/name}, if it is one */
    public static Optional<Handle> parse(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        return matcher.matches() ? Optional.of(new Handle(matcher.group(1))) : Optional.empty();
    }

    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** @return whether it is a program's account, which is never a person */
    public boolean isBot() {
        return key().endsWith("-bot") || key().equals("fossabot") || key().equals("dependabot");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Handle handle && handle.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
