package laurel.template.render;

/**
 * The colour space sRGB (IEC 61966-2-1) as the smallest ICC profile that is exact: a display profile of version 4.2 with a
 * matrix and parametric curves (ICC.1:2004-10, 8.3.3). Made here, because what a JDK brings along differs by vendor.
 */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int ENTRY = 12;

    /** White of the profile connection space, D50, in units of 1/65,536; the colorants sum up to it. */
    private static final int[] WHITE = {63190, 65536, 54061};

    private static final int[] RED = {28578, 14582, 913};
    private static final int[] GREEN = {25235, 46981, 6361};
    private static final int[] BLUE = {9377, 3973, 46787};

    /** From D65 to D50, Bradford, row by row. */
    private static final int[] ADAPTATION = {68669, 1500, -3285, 1936, 64912, -1117, -605, 986, 49292};

    /** Exponent 2.4, then a, b, c and d of function type 3. */
    private static final int[] CURVE = {157286, 62119, 3417, 5072, 2651};

    private final Bytes table = new Bytes(256);
    private final Bytes content = new Bytes(256);
    private final int start;
    private int last;

    private SrgbProfile(int tags) {
        start = HEADER + 4 + ENTRY * tags;
        table.int32(tags);
    }

    static byte[] bytes() {
        SrgbProfile profile = new SrgbProfile(10);
        profile.text("desc", "sRGB");
        profile.text("cprt", "CC0");
        profile.numbers("wtpt", "XYZ ", WHITE);
        profile.numbers("rXYZ", "XYZ ", RED);
        profile.numbers("gXYZ", "XYZ ", GREEN);
        profile.numbers("bXYZ", "XYZ ", BLUE);
        profile.curve();
        profile.numbers("chad", "sf32", ADAPTATION);
        return profile.file();
    }

    private byte[] file() {
        int size = start + content.size();
        Bytes file = new Bytes(size);
        file.int32(size).int32(0).int32(0x04200000).text("mntrRGB XYZ ");
        file.int16(2004).int16(10).int16(1).int16(0).int16(0).int16(0);
        file.text("acsp");
        for (int i = 0; i < 7; i++) file.int32(0);
        for (int part : WHITE) file.int32(part);
        while (file.size() < HEADER) file.add(0);
        return file.add(table.toArray()).add(content.toArray()).toArray();
    }

    private void begin(String tag, String type) {
        while ((content.size() & 3) != 0) content.add(0);
        last = content.size();
        table.text(tag).int32(start + last);
        content.text(type).int32(0);
    }

    private void end() {
        table.int32(content.size() - last);
    }

    private void text(String tag, String text) {
        begin(tag, "mluc");
        content.int32(1).int32(12).text("enUS").int32(2 * text.length()).int32(28);
        for (int i = 0; i < text.length(); i++) content.int16(text.charAt(i));
        end();
        while ((content.size() & 3) != 0) content.add(0);
    }

    private void numbers(String tag, String type, int[] numbers) {
        begin(tag, type);
        for (int number : numbers) content.int32(number);
        end();
    }

    /** One curve for all three colours. */
    private void curve() {
        begin("rTRC", "para");
        content.int16(3).int16(0);
        for (int number : CURVE) content.int32(number);
        end();
        int length = content.size() - last;
        table.text("gTRC").int32(start + last).int32(length);
        table.text("bTRC").int32(start + last).int32(length);
    }
}
