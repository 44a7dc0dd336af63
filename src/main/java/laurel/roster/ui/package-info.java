/** The roster's screen: a table of awards with search and filters, one award in detail, import and export. */
@NullMarked
package laurel.roster.ui;

import org.jspecify.annotations.NullMarked;
