package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JPEG file (ISO/IEC 10918-1) that a PDF file can carry as it is: eight bits, grey or three colours, of no colour space of
 * its own. What cameras add about place, time and device is left out.
 *
 * @param components 1 or 3
 * @param bytes the file
 */
record JpegFile(int width, int height, int components, Bytes bytes) {
    private static final int START_OF_SCAN = 0xda;
    private static final int ADOBE = 0xee;

    /** @return the file, or nothing if its pixels must be unpacked first */
    static Optional<JpegFile> of(byte[] file) {
        Bytes kept = new Bytes(file.length).int16(0xffd8);
        int[] frame = new int[0];
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = u16(file, at + 2);
            if (at + 2 + length > file.length) return Optional.empty();
            if (hasProfile(file, at, marker)) return Optional.empty();
            if (isFrame(marker)) {
                if (marker > 0xc2 || length < 8 || file[at + 4] != 8) return Optional.empty();
                frame = new int[] {u16(file, at + 7), u16(file, at + 5), file[at + 9] & 0xff};
            }
            if (marker == START_OF_SCAN) {
                kept.add(file, at, file.length - at);
                boolean fits = frame.length == 3 && frame[0] > 0 && frame[1] > 0 && (frame[2] == 1 || frame[2] == 3);
                return fits ? Optional.of(new JpegFile(frame[0], frame[1], frame[2], kept)) : Optional.empty();
            }
            if (!isRemark(marker)) kept.add(file, at, 2 + length);
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Application segments and comments, but for the one that says how colours are stored. */
    private static boolean isRemark(int marker) {
        return (marker >= 0xe0 && marker <= 0xef && marker != ADOBE) || marker == 0xfe;
    }

    private static boolean hasProfile(byte[] file, int at, int marker) {
        if (marker != 0xe2 || at + 15 > file.length) return false;
        return new String(file, at + 4, 11, StandardCharsets.ISO_8859_1).equals("ICC_PROFILE");
    }

    private static int u16(byte[] file, int at) {
        return ((file[at] & 0xff) << 8) | (file[at + 1] & 0xff);
    }
}
