package laurel.template.render;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import laurel.kernel.PageSize;
import laurel.template.IssueFacts;
import laurel.template.PageLayout;

/**
 * Writes pages as PNG. A background is painted and deflated once for each size; of a person only the bands of rows that the
 * person's marks touch are painted and deflated. Safe for all threads.
 */
final class PngPages {
    /** Backgrounds kept ready; each holds a few pages of pixels. */
    private static final int KEPT = 2;

    private static final int ONCE = 9;
    private static final int EACH_TIME = 2;

    /** A background in one size. */
    private record Ready(Raster raster, List<PngFile.Stretch> bands, Queue<Raster> spare) {}

    private final BundledFonts faces;
    private final Map<String, Ready> backgrounds = new Recent<>(KEPT);

    PngPages(BundledFonts faces) {
        this.faces = faces;
    }

    Bytes write(PageLayout layout, IssueFacts facts, int width) {
        Ready ready = background(layout, width);
        Raster spare = ready.spare().poll();
        Raster page = spare == null ? ready.raster().copy(faces, layout.page()) : spare;
        page.draw(layout.marks());
        PngFile file = new PngFile(width, page.height(), perMetre(layout.page(), width));
        file.text("Title", facts.title());
        file.text("Author", facts.author());
        file.text("Serial", facts.serial());
        file.text(
                "Creation Time", facts.issued().truncatedTo(ChronoUnit.SECONDS).toString());
        file.text("Software", "Laurel");
        file.beginPicture();
        BitSet touched = page.touched();
        int band = 0;
        while (band < page.bands()) {
            if (touched.get(band)) {
                int end = touched.nextClearBit(band);
                file.add(PngFile.Stretch.of(page.scanLines(band, end), EACH_TIME));
                band = end;
            } else {
                file.add(ready.bands().get(band++));
            }
        }
        page.restore(ready.raster());
        ready.spare().add(page);
        return file.end();
    }

    private static int perMetre(PageSize page, int width) {
        return (int) Math.round(width * 1000 / page.width().mm());
    }

    private Ready background(PageLayout layout, int width) {
        synchronized (backgrounds) {
            return backgrounds.computeIfAbsent(layout.background().key() + "/" + width, key -> made(layout, width));
        }
    }

    private Ready made(PageLayout layout, int width) {
        Raster raster = Raster.blank(faces, layout.page(), width);
        raster.draw(layout.background().marks());
        List<PngFile.Stretch> bands = new ArrayList<>();
        for (int band = 0; band < raster.bands(); band++) {
            bands.add(PngFile.Stretch.of(raster.scanLines(band, band + 1), ONCE));
        }
        return new Ready(raster, List.copyOf(bands), new ConcurrentLinkedQueue<>());
    }
}
