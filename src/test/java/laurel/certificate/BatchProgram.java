package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.store.CrashRig;
import laurel.store.TestDatabase;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Renderer;
import laurel.template.Signer;

/**
 * Issues batches of twelve or as many as wished, one after the other, until it is killed; tells the name of every finished
 * certificate. Serials are spent, and the ledger is told of files, a few certificates at a time.
 */
final class BatchProgram {
    static final int BATCH = Integer.getInteger("laurel.batch", 12);

    private static final int GROUP = 5;

    private BatchProgram() {}

    /** @param args the data folder, the folder for the certificates, and how many make a batch */
    public static void main(String[] args) {
        Workshop workshop = new Workshop(TestDatabase.in(Path.of(args[0])));
        workshop.drawWith(new SmallPictures(workshop.renderer()));
        workshop.actsOf(GROUP);
        Path folder = Path.of(args[1]);
        int batch = Integer.parseInt(args[2]);
        while (true) {
            workshop.awards.clear();
            workshop.awards.addAll(workshop.awardStore.ofCohort(Cast.COHORT));
            BatchPlan plan = workshop.plan(workshop.order(folder));
            if (plan.count(PlannedCertificate.Step.KEEP) == plan.items().size()) {
                for (int i = 0; i < batch; i++)
                    workshop.award("İremnur Önder " + (plan.items().size() + i), "", "");
            } else {
                workshop.run(plan, Workshop.BOTH, new Acknowledging());
            }
        }
    }

    /** The same pages with a quarter of the pixels' width, so that more kills meet more certificates. */
    record SmallPictures(Renderer real) implements Renderer {
        static final int WIDTH = 500;

        @Override
        public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
            real.pdf(layout, facts, out);
        }

        @Override
        public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException {
            real.signedPdf(layout, facts, signer, out);
        }

        @Override
        public void png(PageLayout layout, IssueFacts facts, int width, OutputStream out) throws IOException {
            real.png(layout, facts, WIDTH, out);
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
