/**
 * How applications are judged: claimed, shown, verified and decided are four different things. Entry points:
 * {@link laurel.review.ReviewQueue}, {@link laurel.review.RecordReview}, {@link laurel.review.CastVote},
 * {@link laurel.review.Decide}, {@link laurel.review.ApplyDecisions}, {@link laurel.review.ReplayRound}.
 */
@NullMarked
package laurel.review;

import org.jspecify.annotations.NullMarked;
