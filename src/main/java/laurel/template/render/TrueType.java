package laurel.template.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A TrueType font (OpenType 1.9 with {@code glyf} outlines), read in place. Lengths are in font units. Immutable, safe for
 * all threads.
 */
final class TrueType {
    private final ByteBuffer font;
    private final Map<String, Table> tables = new HashMap<>();
    private final Glyphs glyphs = new Glyphs();
    private final int unitsPerEm;
    private final int longMetrics;
    private final boolean longOffsets;

    private record Table(int start, int length) {}

    /** Code points to glyphs, in pages of 256 that exist where a glyph does. */
    private static final class Glyphs {
        private final char[][] pages = new char[(Character.MAX_CODE_POINT >> 8) + 1][];

        int of(int codePoint) {
            char[] page = pages[codePoint >> 8];
            return page == null ? 0 : page[codePoint & 0xff];
        }

        void put(int codePoint, int glyph) {
            if (glyph == 0 || codePoint > Character.MAX_CODE_POINT) return;
            int at = codePoint >> 8;
            if (pages[at] == null) pages[at] = new char[256];
            pages[at][codePoint & 0xff] = (char) glyph;
        }
    }

    /** The smallest rectangle around a glyph, y upwards. */
    record Bounds(int left, int bottom, int right, int top) {}

    /** @throws IllegalArgumentException if it is not a TrueType font with outlines */
    TrueType(byte[] file) {
        font = ByteBuffer.wrap(file);
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new Table(font.getInt(entry + 8), font.getInt(entry + 12)));
        }
        unitsPerEm = u16(start("head") + 18);
        longOffsets = u16(start("head") + 50) == 1;
        longMetrics = u16(start("hhea") + 34);
        start("glyf");
        readCharacterMap();
    }

    /** @return a number that is another for another font: of its directory, which holds a checksum of each table */
    int fingerprint() {
        CRC32 check = new CRC32();
        check.update(font.duplicate().position(0).limit(12 + 16 * u16(4)));
        return (int) check.getValue();
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** @return the glyph of a code point, 0 if there is none */
    int glyph(int codePoint) {
        return glyphs.of(codePoint);
    }

    int advance(int glyph) {
        return u16(start("hmtx") + 4 * Math.min(glyph, longMetrics - 1));
    }

    int leftBearing(int glyph) {
        int metrics = start("hmtx");
        return glyph < longMetrics
                ? s16(metrics + 4 * glyph + 2)
                : s16(metrics + 4 * longMetrics + 2 * (glyph - longMetrics));
    }

    int ascent() {
        return s16(start("hhea") + 4);
    }

    int descent() {
        return s16(start("hhea") + 6);
    }

    /** @return the height of a capital H: from the font's own word, else from the glyph */
    int capHeight() {
        Table os2 = tables.get("OS/2");
        if (os2 != null && os2.length() >= 90 && u16(os2.start()) >= 2) return s16(os2.start() + 88);
        return hasOutline(glyph('H')) ? bounds(glyph('H')).top() : ascent();
    }

    Bounds bounds() {
        int head = start("head");
        return new Bounds(s16(head + 36), s16(head + 38), s16(head + 40), s16(head + 42));
    }

    boolean hasOutline(int glyph) {
        return outlineEnd(glyph) > outlineStart(glyph);
    }

    /** @return the bounds of a glyph that has an outline */
    Bounds bounds(int glyph) {
        int at = outlineStart(glyph);
        return new Bounds(s16(at + 2), s16(at + 4), s16(at + 6), s16(at + 8));
    }

    /** @return the glyph's outline as the font has it, empty if there is none */
    byte[] outline(int glyph) {
        return copy(outlineStart(glyph), outlineEnd(glyph) - outlineStart(glyph));
    }

    boolean hasTable(String tag) {
        return tables.containsKey(tag);
    }

    byte[] table(String tag) {
        Table table = tables.get(tag);
        if (table == null) throw new IllegalArgumentException("font without table " + tag);
        return copy(table.start(), table.length());
    }

    private int outlineStart(int glyph) {
        return start("glyf") + offset(glyph);
    }

    private int outlineEnd(int glyph) {
        return start("glyf") + offset(glyph + 1);
    }

    private int offset(int glyph) {
        int locations = start("loca");
        return longOffsets ? font.getInt(locations + 4 * glyph) : 2 * u16(locations + 2 * glyph);
    }

    private void readCharacterMap() {
        int maps = start("cmap");
        int best = 0;
        int bestFormat = 0;
        for (int i = 0; i < u16(maps + 2); i++) {
            int at = maps + font.getInt(maps + 8 + 8 * i);
            int format = u16(at);
            if (format == 12 || (format == 4 && bestFormat != 12)) {
                best = at;
                bestFormat = format;
            }
        }
        if (bestFormat == 0) throw new IllegalArgumentException("font without a Unicode map");
        if (bestFormat == 12) {
            readGroups(best);
        } else {
            readSegments(best);
        }
    }

    /** Format 12. */
    private void readGroups(int at) {
        for (int i = 0; i < font.getInt(at + 12); i++) {
            int group = at + 16 + 12 * i;
            int first = font.getInt(group);
            int last = Math.min(font.getInt(group + 4), Character.MAX_CODE_POINT);
            for (int c = first; c <= last; c++) glyphs.put(c, font.getInt(group + 8) + c - first);
        }
    }

    /** Format 4. */
    private void readSegments(int at) {
        int twice = u16(at + 6);
        for (int segment = 0; segment < twice; segment += 2) {
            int last = u16(at + 14 + segment);
            int first = u16(at + 16 + twice + segment);
            int delta = u16(at + 16 + 2 * twice + segment);
            int rangeAt = at + 16 + 3 * twice + segment;
            int range = u16(rangeAt);
            for (int c = first; c <= last && c != 0xffff; c++) {
                int glyph = range == 0 ? c : u16(rangeAt + range + 2 * (c - first));
                if (glyph != 0) glyphs.put(c, (glyph + delta) & 0xffff);
            }
        }
    }

    private int start(String tag) {
        Table table = tables.get(tag);
        if (table == null) throw new IllegalArgumentException("font without table " + tag);
        return table.start();
    }

    private byte[] copy(int start, int length) {
        byte[] bytes = new byte[length];
        font.get(start, bytes);
        return bytes;
    }

    private int u16(int at) {
        return font.getShort(at) & 0xffff;
    }

    private int s16(int at) {
        return font.getShort(at);
    }
}
