package laurel.review.ui;

import laurel.application.ApplyImport;
import laurel.application.PlanImport;
import laurel.programme.Programmes;
import laurel.review.ApplyDecisions;
import laurel.review.CastVote;
import laurel.review.Decide;
import laurel.review.RecordReview;
import laurel.review.ReviewQueue;

/**
 * What the screen of applications needs of the core.
 *
 * @param programmes the cohorts, their seats and reviewers
 * @param plan reads a file of applications
 * @param apply writes what was read
 * @param queue the applications of a cohort with all that is known of them
 * @param record takes verdicts and evidence
 * @param vote takes votes
 * @param decide takes decisions, which are pending then
 * @param applyDecisions puts all pending decisions into effect
 */
public record ReviewUses(
        Programmes programmes,
        PlanImport plan,
        ApplyImport apply,
        ReviewQueue queue,
        RecordReview record,
        CastVote vote,
        Decide decide,
        ApplyDecisions applyDecisions) {}
