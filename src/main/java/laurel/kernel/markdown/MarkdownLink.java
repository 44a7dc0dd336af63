package laurel.kernel.markdown;

/**
 * A link as it stands in a text.
 *
 * @param text what is shown
 * @param target the address exactly as written, percent signs and all
 */
public record MarkdownLink(String text, String target) {}
