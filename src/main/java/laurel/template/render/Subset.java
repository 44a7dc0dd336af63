package laurel.template.render;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The glyphs of a face that one file uses, numbered anew in the order of their first use; 0 stays the glyph for nothing. Not
 * for several threads.
 *
 * <p>Digits come all at once, and so do capitals where there are digits: dates and serials are made of them and are the only
 * difference between most certificates of a batch, which have the same subset this way ({@link PackedFonts}).
 */
final class Subset {
    private static final List<String> COPIED = List.of("cvt ", "fpgm", "head", "hhea", "maxp", "prep");
    private static final int HAS_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int HAS_MORE = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private final TrueType font;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, String> letters = new TreeMap<>();
    private boolean digits;
    private boolean capitals;

    Subset(TrueType font) {
        this.font = font;
        use(0);
    }

    /** @return the glyph's number in the subset */
    int use(int glyph) {
        Integer known = numbers.get(glyph);
        if (known != null) return known;
        if (!digits && isOneOf(glyph, '0', '9')) {
            digits = true;
            useAll('0', '9');
            if (capitals) useAll('A', 'Z');
        } else if (!capitals && isOneOf(glyph, 'A', 'Z')) {
            capitals = true;
            if (digits) useAll('A', 'Z');
        }
        return add(glyph);
    }

    private int add(int glyph) {
        Integer known = numbers.putIfAbsent(glyph, glyphs.size());
        if (known != null) return known;
        glyphs.add(glyph);
        return glyphs.size() - 1;
    }

    private boolean isOneOf(int glyph, char first, char last) {
        if (glyph == 0) return false;
        for (char c = first; c <= last; c++) if (font.glyph(c) == glyph) return true;
        return false;
    }

    private void useAll(char first, char last) {
        for (char c = first; c <= last; c++) {
            int glyph = font.glyph(c);
            if (glyph != 0) means(add(glyph), String.valueOf(c));
        }
    }

    /** @return the glyphs by their numbers in the subset */
    List<Integer> glyphs() {
        return List.copyOf(glyphs);
    }

    /**
     * Takes the blank in, drawn or not: readers find words by comparing gaps with half its width. A blank as wide as a picture (that of
     * Noto Emoji) would mislead them.
     */
    void useBlank() {
        int blank = font.glyph(' ');
        if (blank != 0 && font.advance(blank) * 3 <= font.unitsPerEm()) means(use(blank), " ");
    }

    /** Says what a glyph of the subset stands for, unless that is known already. */
    void means(int number, String text) {
        letters.putIfAbsent(number, text);
    }

    /** @return what the glyphs stand for, by their numbers in the subset */
    Map<Integer, String> letters() {
        return letters;
    }

    /** @return the glyph's width in thousandths of an em */
    int width(int number) {
        return (int) Math.round(font.advance(glyphs.get(number)) * 1000.0 / font.unitsPerEm());
    }

    int count() {
        return glyphs.size();
    }

    /** @return a TrueType file with these glyphs alone; their parts are added to the subset */
    byte[] file() {
        Bytes outlines = new Bytes(1 << 14);
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            offsets.add(outlines.size());
            byte[] outline = font.outline(glyphs.get(i));
            if (outline.length > 0 && outline[0] < 0) renumberParts(ByteBuffer.wrap(outline));
            outlines.add(outline);
            while ((outlines.size() & 3) != 0) outlines.add(0);
        }
        offsets.add(outlines.size());
        Map<String, byte[]> tables = new TreeMap<>();
        for (String tag : COPIED) if (font.hasTable(tag)) tables.put(tag, font.table(tag));
        ByteBuffer.wrap(tables.get("head")).putInt(8, 0).putShort(50, (short) 1);
        ByteBuffer.wrap(tables.get("hhea")).putShort(34, (short) glyphs.size());
        ByteBuffer.wrap(tables.get("maxp")).putShort(4, (short) glyphs.size());
        tables.put("glyf", outlines.toArray());
        tables.put("hmtx", metrics());
        ByteBuffer locations = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(locations::putInt);
        tables.put("loca", locations.array());
        return assembled(tables);
    }

    /** OpenType 1.9, glyf, composite glyph description. */
    private void renumberParts(ByteBuffer outline) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            outline.putShort(at + 2, (short) use(outline.getShort(at + 2) & 0xffff));
            at += (flags & HAS_WORDS) != 0 ? 8 : 6;
            if ((flags & HAS_SCALE) != 0) at += 2;
            if ((flags & HAS_TWO_SCALES) != 0) at += 4;
            if ((flags & HAS_MATRIX) != 0) at += 8;
        } while ((flags & HAS_MORE) != 0);
    }

    private byte[] metrics() {
        ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftBearing(glyph));
        }
        return metrics.array();
    }

    private static byte[] assembled(Map<String, byte[]> tables) {
        int log = 31 - Integer.numberOfLeadingZeros(tables.size());
        Bytes file = new Bytes(1 << 14);
        file.int32(0x10000).int16(tables.size()).int16(16 << log).int16(log).int16(16 * tables.size() - (16 << log));
        int at = 12 + 16 * tables.size();
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            if (table.getKey().equals("head")) head = at;
            byte[] content = table.getValue();
            file.text(table.getKey()).int32(checksum(content)).int32(at).int32(content.length);
            at += (content.length + 3) & ~3;
        }
        for (byte[] content : tables.values()) {
            file.add(content);
            while ((file.size() & 3) != 0) file.add(0);
        }
        byte[] bytes = file.toArray();
        ByteBuffer.wrap(bytes).putInt(head + 8, 0xb1b0afba - checksum(bytes));
        return bytes;
    }

    private static int checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) sum += (bytes[i] & 0xff) << (24 - 8 * (i & 3));
        return sum;
    }
}
