package laurel.kernel;

/**
 * Where in an input something stands.
 *
 * @param source the file or other source as the user named it; empty if there is only one
 * @param line the line, 1-based, or 0 if the input has no lines
 * @param field the column, question or element; empty if the whole line or source is meant
 */
public record Place(String source, int line, String field) {
    /** No place: the problem concerns the whole. */
    public static final Place NONE = new Place("", 0, "");

    public Place {
        if (line < 0) throw new IllegalArgumentException("line before the first: " + line);
    }

    public static Place in(String source) {
        return new Place(source, 0, "");
    }

    public static Place line(String source, int line) {
        return new Place(source, line, "");
    }

    public Place field(String name) {
        return new Place(source, line, name);
    }

    /** @return {@code FILE:12 "email"}, shorter where parts are missing */
    @Override
    public String toString() {
        String file = line == 0 ? source : source + ":" + line;
        if (field.isEmpty()) return file;
        return file.isEmpty() ? '"' + field + '"' : file + " \"" + field + '"';
    }
}
