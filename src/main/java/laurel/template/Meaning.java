package laurel.template;

/**
 * What an element is to somebody who cannot see the page (ISO 32000-1, 14.8).
 *
 * @param role its part in the document
 * @param alternative what a figure shows, in words; empty for everything else
 */
public record Meaning(Role role, String alternative) {
    /** A part in the document. */
    public enum Role {
        HEADING,
        PARAGRAPH,
        FIGURE,
        /** A digital signature's looks; there only in a signed file. */
        SIGNATURE,
        /** Nothing is lost where it is passed over. */
        DECORATION
    }

    public static final Meaning DECORATION = new Meaning(Role.DECORATION, "");

    public Meaning {
        if (role == Role.FIGURE == alternative.isBlank()) {
            throw new IllegalArgumentException("figures, and nothing else, have an alternative text");
        }
    }

    public static Meaning text(Role role) {
        return new Meaning(role, "");
    }

    public static Meaning figure(String alternative) {
        return new Meaning(Role.FIGURE, alternative);
    }
}
