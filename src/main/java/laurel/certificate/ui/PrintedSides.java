package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.List;
import laurel.certificate.Imposition;
import laurel.certificate.PrintPlan;
import laurel.certificate.Sheets;
import laurel.kernel.Length;

/**
 * A plan with every side that will be printed. Made away from the window: thousands of certificates, a hundred times each,
 * are many sides.
 *
 * @param sides in the order of printing
 * @param paper pieces of paper, copies included
 */
record PrintedSides(PrintPlan plan, List<PrintedSides.Side> sides, int paper) {
    /**
     * A side of a sheet.
     *
     * @param sheets the sheet and its crop marks
     * @param margin what stays empty along each edge
     */
    public record Side(Sheets sheets, Length margin, List<Page> pages) {
        /** @return how wide the page's picture is on a picture of the sheet of that many pixels */
        int pixels(Page page, int across) {
            double share = page.spot().width() / sheets.sheet().width().mm();
            return Math.max(1, (int) Math.ceil(across * share));
        }
    }

    /**
     * A page in its place.
     *
     * @param number which page of the certificate, from 0
     */
    public record Page(PrintPlan.Recipient recipient, int number, Sheets.Spot spot) {}

    static PrintedSides of(PrintPlan plan) {
        List<Side> sides = new ArrayList<>();
        int paper = 0;
        for (PrintPlan.Job job : plan.jobs()) {
            Imposition imposition = job.imposition(plan.order());
            paper += imposition.paper();
            for (Imposition.Side side : imposition.sides()) sides.add(side(plan, job, side));
        }
        return new PrintedSides(plan, List.copyOf(sides), paper);
    }

    private static Side side(PrintPlan plan, PrintPlan.Job job, Imposition.Side side) {
        List<Page> pages = side.pages().stream()
                .map(placed -> new Page(job.recipients().get(placed.certificate()), placed.page(), placed.spot()))
                .toList();
        return new Side(job.sheets(), plan.order().preset().grid().margin(), pages);
    }
}
