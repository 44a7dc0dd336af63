package laurel.kernel.tree;

/**
 * How large a document may be; beyond it is a problem, not a crash.
 *
 * @param bytes the whole file
 * @param depth maps and lists within each other
 * @param text characters of one text
 */
public record Limits(int bytes, int depth, int text) {
    /** Exports of strangers' data. */
    public static final Limits JSON = new Limits(50 << 20, 50, 1 << 20);
    /** Files that people write. */
    public static final Limits YAML = new Limits(4 << 20, 50, 1 << 16);
}
