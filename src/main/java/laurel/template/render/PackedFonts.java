package laurel.template.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Font files of few glyphs, packed as they go into PDF files. What a batch says in the same words is set in the same glyphs, so
 * they are kept for the next file. Safe for all threads.
 */
final class PackedFonts {
    /** Font files kept, of some kilobytes each; most belong to one name and are not met again. */
    private static final int KEPT = 64;

    /** A font file of few glyphs. */
    static final class Packed {
        private final String name;
        private final int length;
        private final byte[] program;
        private final byte[] toUnicode;
        private final String widths;

        private Packed(String name, int length, byte[] program, byte[] toUnicode, String widths) {
            this.name = name;
            this.length = length;
            this.program = program;
            this.toUnicode = toUnicode;
            this.widths = widths;
        }

        /** @return the face's, with a tag before it that tells one such file from another (ISO 32000-1, 9.6.4) */
        String name() {
            return name;
        }

        /** @return of the font file in bytes, unpacked */
        int length() {
            return length;
        }

        /** @return the font file, packed; not to be changed */
        byte[] program() {
            return program;
        }

        /** @return what the glyphs stand for (ISO 32000-1, 9.10.3), packed; not to be changed */
        byte[] toUnicode() {
            return toUnicode;
        }

        /** @return of the glyphs by their numbers from 0, in thousandths of an em, with blanks between */
        String widths() {
            return widths;
        }
    }

    private record Key(String face, List<Integer> glyphs, Map<Integer, String> letters) {}

    private final BundledFonts faces;
    private final Deflate.Effort effort;
    private final Map<Key, Packed> known = new Recent<>(KEPT);

    /** @param effort how hard to pack them */
    PackedFonts(BundledFonts faces, Deflate.Effort effort) {
        this.faces = faces;
        this.effort = effort;
    }

    TrueType trueType(String face) {
        return faces.face(face).trueType();
    }

    /** @param subset all that a file uses of the face; nothing may be added to it afterwards */
    Packed of(String face, Subset subset) {
        Key key = new Key(face, subset.glyphs(), Map.copyOf(subset.letters()));
        synchronized (known) {
            Packed packed = known.get(key);
            if (packed != null) return packed;
        }
        Packed packed = packed(face, subset);
        synchronized (known) {
            known.put(key, packed);
        }
        return packed;
    }

    private Packed packed(String face, Subset subset) {
        byte[] program = subset.file();
        Bytes toUnicode = toUnicode(subset.letters());
        String widths = IntStream.range(0, subset.count())
                .mapToObj(number -> Integer.toString(subset.width(number)))
                .collect(Collectors.joining(" "));
        return new Packed(
                tag(program) + "+" + face,
                program.length,
                Deflate.zlib(program, 0, program.length, effort),
                Deflate.zlib(toUnicode.array(), 0, toUnicode.size(), effort),
                widths);
    }

    /** Six capitals. */
    private static String tag(byte[] program) {
        CRC32 check = new CRC32();
        check.update(program);
        StringBuilder tag = new StringBuilder();
        for (long rest = check.getValue(); tag.length() < 6; rest /= 26) tag.append((char) ('A' + rest % 26));
        return tag.toString();
    }

    private static Bytes toUnicode(Map<Integer, String> letters) {
        Bytes map = new Bytes(1 << 10);
        map.text("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <0000><FFFF> endcodespacerange
                """);
        List<Map.Entry<Integer, String>> all = new ArrayList<>(letters.entrySet());
        for (int start = 0; start < all.size(); start += 100) {
            List<Map.Entry<Integer, String>> some = all.subList(start, Math.min(all.size(), start + 100));
            map.number(some.size()).text(" beginbfchar\n");
            for (Map.Entry<Integer, String> letter : some) {
                map.text("<")
                        .hex(letter.getKey())
                        .text("><")
                        .hex(letter.getValue())
                        .text(">\n");
            }
            map.text("endbfchar\n");
        }
        return map.text("endcmap CMapName currentdict /CMap defineresource pop end end\n");
    }
}
