package laurel.template.render;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.template.Mark;
import laurel.template.PageLayout;
import laurel.template.Renderer;
import laurel.template.ShapedLine;

/**
 * Backgrounds that are ready to be drawn on: the ones used last in memory, as many as there is room for and two at least,
 * others perhaps on the disk. Safe for all threads.
 */
final class PngBackgrounds {
    /** Bytes of them in memory: enough for all pages of a template in the size for the web, and for five in print. */
    private static final long ROOM = 192L << 20;

    private static final int LEAST = 2;

    private final BundledFonts faces;
    private final BackgroundCache cache;
    private final LinkedHashMap<String, PngBackground> recent = new LinkedHashMap<>(16, 0.75f, true);

    PngBackgrounds(BundledFonts faces, BackgroundCache cache) {
        this.faces = faces;
        this.cache = cache;
    }

    PngBackground get(PageLayout.Background background, PngPages.Sheet sheet) {
        String name = background.key() + "/" + sheet.width();
        synchronized (recent) {
            PngBackground ready = recent.computeIfAbsent(name, any -> found(background, sheet));
            forgetOldest();
            return ready;
        }
    }

    private void forgetOldest() {
        long taken = recent.values().stream().mapToLong(PngBackground::most).sum();
        Iterator<PngBackground> oldest = recent.values().iterator();
        while (taken > ROOM && recent.size() > LEAST) {
            taken -= oldest.next().most();
            oldest.remove();
        }
    }

    private PngBackground found(PageLayout.Background background, PngPages.Sheet sheet) {
        String key = key(background, sheet);
        Optional<PngBackground> kept = cache.find(key, sheet.width(), sheet.height());
        if (kept.isPresent()) return kept.get();
        PngBackground made = made(background.marks(), sheet);
        cache.keep(key, made);
        return made;
    }

    private PngBackground made(List<Mark> marks, PngPages.Sheet sheet) {
        Desk desk = new Desk(faces);
        List<Extent> extents = sheet.extents(marks);
        PngBackground.Maker maker = new PngBackground.Maker(sheet.width(), sheet.height(), desk);
        int atOnce = sheet.rowsAtOnce();
        for (int row = 0; row < sheet.height(); row += atOnce) {
            int rows = Math.min(atOnce, sheet.height() - row);
            Stripe stripe = desk.stripe();
            stripe.take(sheet.width(), row, rows);
            stripe.clear();
            stripe.draw(marks, extents, sheet);
            maker.add(stripe.pixels(), rows);
        }
        return maker.made();
    }

    /** Everything that pixels and packed bytes depend on; a Java of another version may smooth edges differently. */
    private String key(PageLayout.Background background, PngPages.Sheet sheet) {
        Map<String, Integer> fonts = new TreeMap<>();
        background.marks().forEach(mark -> noteFonts(mark, fonts));
        return "drawing " + Renderer.DRAWING + "\nbackground " + background.key() + "\npage " + sheet + "\nfonts "
                + fonts + "\njava " + Runtime.version();
    }

    private void noteFonts(Mark mark, Map<String, Integer> fonts) {
        mark.fold(
                text -> {
                    for (ShapedLine.GlyphRun run : text.line().runs()) {
                        fonts.computeIfAbsent(
                                run.face(), face -> faces.face(face).trueType().fingerprint());
                    }
                    return fonts;
                },
                shape -> fonts,
                qr -> fonts,
                image -> fonts.put(image.picture().hash(), 0),
                turned -> {
                    noteFonts(turned.mark(), fonts);
                    return fonts;
                });
    }
}
