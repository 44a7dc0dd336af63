/** The screen of applications: import, queue, checklist, votes, decisions. Enter by {@link laurel.review.ui.ApplicationsScreen}. */
@NullMarked
package laurel.review.ui;

import org.jspecify.annotations.NullMarked;
