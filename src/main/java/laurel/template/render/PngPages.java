package laurel.template.render;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import laurel.kernel.PageSize;
import laurel.template.IssueFacts;
import laurel.template.Mark;
import laurel.template.PageLayout;

/**
 * Writes pages as PNG. A background is painted and packed once for each size; of a person only the bands of rows that the
 * person's marks touch are painted and packed. Safe for all threads; each one that draws at the same time needs room for the
 * pixels of the rows that it draws, {@value #AT_ONCE} at most.
 */
final class PngPages {
    /** Pixels of a stripe; more are drawn in several. */
    static final int AT_ONCE = 12 << 20;

    private final PngBackgrounds backgrounds;
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();
    private final BundledFonts faces;

    PngPages(BundledFonts faces, PngBackgrounds backgrounds) {
        this.faces = faces;
        this.backgrounds = backgrounds;
    }

    /** A page in one size. */
    record Sheet(PageSize page, int width) {
        int height() {
            return (int) Math.max(1, Math.round(page.height().points() * scale()));
        }

        /** @return pixels to a point */
        double scale() {
            return width / page.width().points();
        }

        int perMetre() {
            return (int) Math.round(width * 1000 / page.width().mm());
        }

        List<Extent> extents(List<Mark> marks) {
            double scale = scale();
            int height = height();
            return marks.stream()
                    .map(mark -> Extent.of(mark, scale, width, height))
                    .toList();
        }

        /** @return rows of this width that are drawn at once, whole blocks of bands */
        int rowsAtOnce() {
            int block = PngBackground.BAND * PngBackground.BLOCK;
            return Math.max(1, AT_ONCE / width / block) * block;
        }
    }

    void write(PageLayout layout, IssueFacts facts, int width, OutputStream out) throws IOException {
        Sheet sheet = new Sheet(layout.page(), width);
        Desk desk = desks.poll();
        if (desk == null) desk = new Desk(faces);
        try {
            PngBackground background = backgrounds.get(layout.background(), sheet);
            Bytes content = desk.file();
            PngFile file = new PngFile(width, sheet.height(), sheet.perMetre(), content);
            describe(file, facts);
            file.beginPicture();
            addRows(file, layout.marks(), sheet, background, desk);
            file.end();
            content.writeTo(out);
        } finally {
            desks.add(desk);
        }
    }

    private static void describe(PngFile file, IssueFacts facts) {
        file.text("Title", facts.title());
        file.text("Author", facts.author());
        file.text("Serial", facts.serial());
        file.text(
                "Creation Time", facts.issued().truncatedTo(ChronoUnit.SECONDS).toString());
        file.text("Software", "Laurel");
    }

    private static void addRows(PngFile file, List<Mark> marks, Sheet sheet, PngBackground background, Desk desk) {
        List<Extent> extents = sheet.extents(marks);
        BitSet touched = touched(extents);
        Overlay overlay = new Overlay(marks, extents, sheet, background, desk);
        int all = PngBackground.bands(sheet.height());
        int most = sheet.rowsAtOnce() / PngBackground.BAND;
        int band = 0;
        while (band < all) {
            int blockEnd = Math.min(all, band + PngBackground.BLOCK);
            if (touched.get(band)) {
                int end = Math.min(touched.nextClearBit(band), band + most);
                file.add(overlay.stretch(band, end));
                band = end;
            } else if (band % PngBackground.BLOCK == 0
                    && touched.get(band, blockEnd).isEmpty()) {
                file.add(background.block(band / PngBackground.BLOCK));
                band = blockEnd;
            } else {
                file.add(background.band(band++));
            }
        }
    }

    private static BitSet touched(List<Extent> extents) {
        BitSet touched = new BitSet();
        for (Extent extent : extents) {
            if (extent.isEmpty()) continue;
            touched.set(extent.top() / PngBackground.BAND, (extent.bottom() - 1) / PngBackground.BAND + 1);
        }
        return touched;
    }
}
