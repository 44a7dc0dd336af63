package laurel.person;

import laurel.kernel.Names;

/**
 * Another spelling or handle of the same somebody.
 *
 * @param person whose
 * @param kind what sort
 * @param value as typed
 */
public record Alias(PersonId person, AliasKind kind, String value) {
    public Alias {
        if (value.isBlank()) throw new IllegalArgumentException("empty alias");
    }

    /** @return the form under which it is looked up */
    public String key() {
        return Names.key(value);
    }
}
