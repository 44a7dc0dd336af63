/**
 * Posts: the announcement of a cohort, with numbers that are computed and checked against the text. Enter by {@link
 * laurel.publication.Announce}. Nothing is ever sent; posts are texts and files.
 */
@NullMarked
package laurel.publication;

import org.jspecify.annotations.NullMarked;
