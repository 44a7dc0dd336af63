package laurel.certificate;

import java.nio.file.Path;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.store.CrashRig;
import laurel.store.TestDatabase;

/** Issues batches of thirty, one after the other, until it is killed; tells the name of every finished certificate. */
final class BatchProgram {
    static final int BATCH = 30;

    private BatchProgram() {}

    /** @param args the data folder and the folder for the certificates */
    public static void main(String[] args) {
        Workshop workshop = new Workshop(TestDatabase.in(Path.of(args[0])));
        Path folder = Path.of(args[1]);
        while (true) {
            workshop.awards.clear();
            workshop.awards.addAll(workshop.awardStore.ofCohort(Cast.COHORT));
            BatchPlan plan = workshop.plan(workshop.order(folder));
            if (plan.count(PlannedCertificate.Step.KEEP) == plan.items().size()) {
                for (int i = 0; i < BATCH; i++)
                    workshop.award("İremnur Önder " + (plan.items().size() + i), "", "");
            } else {
                workshop.run(plan, Workshop.BOTH, new Acknowledging());
            }
        }
    }

    private record Acknowledging() implements Progress {
        @Override
        public void at(long done, long total, Message now) {
            CrashRig.acknowledge(String.valueOf(now.arguments().get(0)));
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
