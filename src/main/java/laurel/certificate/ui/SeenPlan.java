package laurel.certificate.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.certificate.BatchPlan;
import laurel.certificate.PlannedCertificate;
import laurel.kernel.Names;
import laurel.kernel.Problem;
import laurel.roster.AwardId;

/**
 * A plan with all that the screen shows of it. Made where the plan is made: sorting and folding thousands of names takes
 * longer than a frame of the window.
 *
 * @param worstFirst the recipients, those first who are hardest to set
 * @param findings the problems of the plan and those that stand beside it, the worst first
 * @param keys the recipients' names, folded for searching
 */
record SeenPlan(
        BatchPlan plan, List<PlannedCertificate> worstFirst, List<Finding> findings, Map<AwardId, String> keys) {
    /** @param further problems that stand beside the plan */
    static SeenPlan of(BatchPlan plan, Collection<Problem> further) {
        Map<AwardId, String> keys = new HashMap<>();
        for (PlannedCertificate item : plan.items()) {
            keys.put(item.award().id(), Names.key(item.award().printedName()));
        }
        return new SeenPlan(plan, plan.worstFirst(), Finding.of(plan, further), keys);
    }
}
