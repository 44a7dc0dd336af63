/**
 * The roster's formats: reads published posts in Markdown ({@link laurel.roster.files.MarkdownPostReader}), writes rosters
 * as CSV, JSON and Markdown.
 */
@NullMarked
package laurel.roster.files;

import org.jspecify.annotations.NullMarked;
