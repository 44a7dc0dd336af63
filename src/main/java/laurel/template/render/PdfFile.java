package laurel.template.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A PDF file being put together (ISO 32000-1, 7.5): streams one after the other, all other objects packed in object streams
 * (7.5.7) between them, then the table of both (7.5.8). It can start with the objects of another one, and hand over what is
 * finished while it grows. Not for several threads.
 */
final class PdfFile {
    /** Objects packed together; more would pack better and be read worse. */
    private static final int TOGETHER = 200;

    private final Deflate.Effort effort;
    private final Bytes out;
    private final Bytes packed = new Bytes(1 << 12);
    private final Bytes packedPlaces = new Bytes(1 << 10);
    private int packedCount;
    /** What was handed over already. */
    private long gone;
    /** By number: the offset of a stream; of a packed object the number of its object stream. */
    private long[] places;
    /** By number: the place inside the object stream; of a stream none. */
    private int[] within;

    private int count;

    /** @param effort how hard to pack streams */
    PdfFile(Deflate.Effort effort) {
        this.effort = effort;
        out = new Bytes(1 << 15);
        places = new long[64];
        within = new int[64];
        out.text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Starts with the same objects under the same numbers. */
    PdfFile(Part start, Deflate.Effort effort) {
        this.effort = effort;
        out = new Bytes(start.bytes.length + (1 << 15)).add(start.bytes);
        places = Arrays.copyOf(start.places, start.places.length + 64);
        within = Arrays.copyOf(start.within, start.within.length + 64);
        count = start.places.length - 1;
    }

    /** The first objects of a file, finished. Immutable. */
    static final class Part {
        private final byte[] bytes;
        private final long[] places;
        private final int[] within;

        private Part(byte[] bytes, long[] places, int[] within) {
            this.bytes = bytes;
            this.places = places;
            this.within = within;
        }
    }

    /** @return everything so far; nothing may have been handed over */
    Part part() {
        if (gone > 0) throw new IllegalStateException("the start was handed over");
        pack();
        return new Part(out.toArray(), Arrays.copyOf(places, count + 1), Arrays.copyOf(within, count + 1));
    }

    /** @return a number for an object that is written later */
    int reserve() {
        if (++count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            within = Arrays.copyOf(within, 2 * count);
        }
        return count;
    }

    void object(int number, String content) {
        packedPlaces.number(number).add(' ').number(packed.size()).add(' ');
        packed.text(content).add('\n');
        within[number] = ++packedCount;
        if (packedCount == TOGETHER) pack();
    }

    int object(String content) {
        int number = reserve();
        object(number, content);
        return number;
    }

    /** Adds a compressed stream.
     *
     * @param entries of its dictionary, beside filter and length
     */
    int stream(String entries, Bytes content) {
        return flate(reserve(), entries, content.array(), content.size());
    }

    int stream(String entries, byte[] content) {
        return flate(reserve(), entries, content, content.length);
    }

    /** The same, with an effort of its own. */
    int stream(String entries, Bytes content, Deflate.Effort own) {
        return packedStream(entries, Deflate.zlib(content.array(), 0, content.size(), own));
    }

    private int flate(int number, String entries, byte[] content, int length) {
        return stream(number, entries + "/Filter/FlateDecode", Deflate.zlib(content, 0, length, effort));
    }

    /** Adds a stream that is packed already. */
    int packedStream(String entries, byte[] packed) {
        return stream(reserve(), entries + "/Filter/FlateDecode", packed);
    }

    /** Adds a stream as it is: one that any tool can read without unpacking, or that is packed already. */
    int plainStream(String entries, byte[] content) {
        return stream(reserve(), entries, content);
    }

    int plainStream(int number, String entries, byte[] content) {
        return stream(number, entries, content);
    }

    /** Adds an object that is not packed, so that its bytes stand in the file as they are.
     *
     * @return where its content begins in the file
     */
    long plainObject(int number, String content) {
        places[number] = gone + out.size();
        out.number(number).text(" 0 obj\n");
        long start = gone + out.size();
        out.text(content).text("\nendobj\n");
        return start;
    }

    private int stream(int number, String entries, byte[] content) {
        places[number] = gone + out.size();
        out.number(number).text(" 0 obj\n<<" + entries + "/Length ").number(content.length);
        out.text(">>stream\n").add(content).text("\nendstream\nendobj\n");
        return number;
    }

    /** Writes the objects that wait into a stream. */
    private void pack() {
        if (packedCount == 0) return;
        int number = reserve();
        for (int i = 1; i < number; i++) if (within[i] > 0 && places[i] == 0) places[i] = number;
        int first = packedPlaces.size();
        Bytes all = new Bytes(first + packed.size()).add(packedPlaces.array(), 0, first);
        all.add(packed.array(), 0, packed.size());
        flate(number, "/Type/ObjStm/N " + packedCount + "/First " + first, all.array(), all.size());
        packed.clear();
        packedPlaces.clear();
        packedCount = 0;
    }

    /** Writes what is finished and forgets it. */
    void handOver(OutputStream to) throws IOException {
        out.writeTo(to);
        gone += out.size();
        out.clear();
    }

    /** Ends the file.
     *
     * @param id 32 hexadecimal digits
     * @return what was not handed over
     */
    Bytes end(int root, int info, String id) {
        pack();
        int number = reserve();
        long start = gone + out.size();
        places[number] = start;
        int width = start >> 32 == 0 ? 4 : 8;
        Bytes table = new Bytes((width + 3) * (count + 1));
        row(table, width, 0, 0, 0xffff);
        for (int i = 1; i <= count; i++) {
            if (places[i] == 0) throw new IllegalStateException("object " + i + " was never written");
            row(table, width, within[i] > 0 ? 2 : 1, places[i], within[i] > 0 ? within[i] - 1 : 0);
        }
        String entries = "/Type/XRef/W[1 " + width + " 2]/Size " + (count + 1) + "/Root " + root + " 0 R/Info " + info
                + " 0 R/ID[<" + id + "><" + id + ">]";
        flate(number, entries, table.array(), table.size());
        return out.text("startxref\n" + start + "\n%%EOF\n");
    }

    private static void row(Bytes table, int width, int type, long place, int rest) {
        table.add(type);
        if (width == 8) table.int32((int) (place >> 32));
        table.int32((int) place).int16(rest);
    }
}
