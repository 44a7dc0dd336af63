package laurel.template.render;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A PDF file being put together (ISO 32000-1, 7.5): objects one after the other, then their table. It can start with the
 * objects of another one. Not for several threads.
 */
final class PdfFile implements AutoCloseable {
    private final Bytes out;
    private final Deflater deflater = new Deflater();
    private int[] offsets;
    private int count;

    PdfFile() {
        out = new Bytes(1 << 15);
        offsets = new int[32];
        out.text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Starts with the same objects under the same numbers. */
    PdfFile(Part start) {
        out = new Bytes(start.bytes.length + (1 << 15)).add(start.bytes);
        offsets = Arrays.copyOf(start.offsets, start.offsets.length + 32);
        count = start.offsets.length - 1;
    }

    /** The first objects of a file, finished. Immutable. */
    static final class Part {
        private final byte[] bytes;
        private final int[] offsets;

        private Part(byte[] bytes, int[] offsets) {
            this.bytes = bytes;
            this.offsets = offsets;
        }
    }

    Part part() {
        return new Part(out.toArray(), Arrays.copyOf(offsets, count + 1));
    }

    /** @return a number for an object that is written later */
    int reserve() {
        if (++count == offsets.length) offsets = Arrays.copyOf(offsets, 2 * count);
        return count;
    }

    void object(int number, String content) {
        begin(number).text(content).text("\nendobj\n");
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
        int number = reserve();
        stream(number, entries, content.array(), content.size());
        return number;
    }

    int stream(String entries, byte[] content) {
        int number = reserve();
        stream(number, entries, content, content.length);
        return number;
    }

    private void stream(int number, String entries, byte[] content, int length) {
        deflater.reset();
        deflater.setInput(content, 0, length);
        deflater.finish();
        byte[] packed = new byte[length + length / 1000 + 64];
        int size = deflater.deflate(packed);
        if (!deflater.finished()) throw new IllegalStateException("deflate grew beyond its bound");
        begin(number)
                .text("<<" + entries + "/Filter/FlateDecode/Length ")
                .number(size)
                .text(">>stream\n");
        out.add(packed, 0, size).text("\nendstream\nendobj\n");
    }

    /** Adds a stream that any tool can read without unpacking. */
    int plainStream(String entries, byte[] content) {
        int number = reserve();
        begin(number).text("<<" + entries + "/Length ").number(content.length).text(">>stream\n");
        out.add(content).text("\nendstream\nendobj\n");
        return number;
    }

    /** Ends the file.
     *
     * @param id 32 hexadecimal digits
     * @return the whole file
     */
    Bytes end(int root, int info, String id) {
        int table = out.size();
        out.text("xref\n0 ").number(count + 1).text("\n0000000000 65535 f \n");
        for (int i = 1; i <= count; i++) {
            String offset = Integer.toString(offsets[i]);
            out.text("0000000000".substring(offset.length())).text(offset).text(" 00000 n \n");
        }
        out.text("trailer\n<</Size ").number(count + 1).text("/Root " + root + " 0 R/Info " + info + " 0 R");
        return out.text("/ID[<" + id + "><" + id + ">]>>\nstartxref\n")
                .number(table)
                .text("\n%%EOF\n");
    }

    @Override
    public void close() {
        deflater.end();
    }

    private Bytes begin(int number) {
        offsets[number] = out.size();
        return out.number(number).text(" 0 obj\n");
    }
}
