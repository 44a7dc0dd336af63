/**
 * Markdown as posts are written in it: {@link laurel.kernel.markdown.MarkdownReader} takes lists and tables out of a text
 * with their lines and the headings above them, {@link laurel.kernel.markdown.PaddedTable} writes a table. The only package
 * that knows the Markdown library; it knows no feature.
 */
@NullMarked
package laurel.kernel.markdown;

import org.jspecify.annotations.NullMarked;
