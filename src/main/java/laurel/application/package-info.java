/**
 * Applications as handed in: verbatim answers, claims, states; and their import, planned before anything is written. Entry
 * points: {@link laurel.application.PlanImport}, {@link laurel.application.ApplyImport},
 * {@link laurel.application.Triage}.
 */
@NullMarked
package laurel.application;

import org.jspecify.annotations.NullMarked;
