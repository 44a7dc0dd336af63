package laurel.template.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What stands beside the pixels of a PNG or JPEG file. */
final class RasterMetadata {
    private static final int MOST_PROFILE = 4 << 20;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

    private final int orientation;
    private final Optional<byte[]> profile;
    private final boolean complete;
    private final byte[] withoutMetadata;

    private RasterMetadata(int orientation, Optional<byte[]> profile, boolean complete, byte[] withoutMetadata) {
        this.orientation = orientation;
        this.profile = profile;
        this.complete = complete;
        this.withoutMetadata = withoutMetadata;
    }

    /** @return by Exif, 1 (upright) to 8 */
    int orientation() {
        return orientation;
    }

    /** @return the ICC profile of its colours, if it has one that is not sRGB's */
    Optional<byte[]> profile() {
        return profile;
    }

    /** @return whether the file goes on to its end mark */
    boolean complete() {
        return complete;
    }

    /** @return of a JPEG: the file with its pixels alone */
    byte[] withoutMetadata() {
        return withoutMetadata;
    }

    static RasterMetadata read(PictureKind kind, byte[] content) throws IOException {
        return kind == PictureKind.PNG ? png(content) : jpeg(content);
    }

    private static RasterMetadata png(byte[] content) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(content);
        Optional<byte[]> profile = Optional.empty();
        int orientation = 1;
        boolean complete = false;
        long place = 8;
        while (place + 12 <= content.length && !complete) {
            long length = in.getInt((int) place) & 0xffffffffL;
            if (place + 12 + length > content.length) break;
            String type = new String(content, (int) place + 4, 4, StandardCharsets.US_ASCII);
            byte[] chunk = Arrays.copyOfRange(content, (int) place + 8, (int) (place + 8 + length));
            if (type.equals("iCCP")) profile = inflated(chunk);
            if (type.equals("eXIf")) orientation = orientation(chunk, 0);
            complete = type.equals("IEND");
            place += 12 + length;
        }
        return new RasterMetadata(orientation, notSrgb(profile), complete, new byte[0]);
    }

    /** PNG (third edition), 11.3.2.3: a name, a zero, the method, the packed profile. */
    private static Optional<byte[]> inflated(byte[] chunk) throws IOException {
        int zero = 0;
        while (zero < chunk.length && chunk[zero] != 0) zero++;
        if (zero + 2 > chunk.length) return Optional.empty();
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(chunk, zero + 2, chunk.length - zero - 2);
            byte[] profile = new byte[MOST_PROFILE];
            int length = inflater.inflate(profile);
            return Optional.of(Arrays.copyOf(profile, length));
        } catch (DataFormatException e) {
            throw new IOException("colour profile: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    /** ITU T.81, B.1.1: segments up to the end mark, those between the scans of a progressive picture like the first ones. */
    private static RasterMetadata jpeg(byte[] content) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(content.length);
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        bare.write(content, 0, 2);
        int orientation = 1;
        boolean scanned = false;
        boolean ended = false;
        int place = 2;
        while (place + 2 <= content.length && content[place] == (byte) 0xff && !ended) {
            int marker = content[place + 1] & 0xff;
            if (marker == 0xff) {
                place++;
                continue;
            }
            ended = marker == 0xd9;
            int end = ended ? place + 2 : segmentEnd(content, place);
            if (end > content.length || end < place + 2) break;
            if (marker == 0xe1 && begins(content, place + 4, EXIF)) orientation = orientation(content, place + 10);
            if (marker == 0xe2 && begins(content, place + 4, ICC) && end > place + 18)
                profile.write(content, place + 18, end - place - 18);
            if (marker == 0xda) {
                scanned = true;
                end = scanEnd(content, end);
            }
            boolean telling = (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
            // Adobe's mark says how the channels are coded; without it some files turn green.
            if (!telling || (marker == 0xee && begins(content, place + 4, ADOBE)))
                bare.write(content, place, end - place);
            place = end;
        }
        Optional<byte[]> found = profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
        return new RasterMetadata(orientation, notSrgb(found), scanned && ended, bare.toByteArray());
    }

    /** @return behind a segment with a length; beyond the file if it has no room for one */
    private static int segmentEnd(byte[] content, int place) {
        if (place + 4 > content.length) return content.length + 1;
        int length = (content[place + 2] & 0xff) << 8 | (content[place + 3] & 0xff);
        return length < 2 ? content.length + 1 : place + 2 + length;
    }

    /** @return the next mark behind the pixels of a scan: in these, 0xff is followed by zero or counts restarts */
    private static int scanEnd(byte[] content, int pixels) {
        for (int place = pixels; place + 1 < content.length; place++) {
            int next = content[place + 1] & 0xff;
            boolean restart = next >= 0xd0 && next <= 0xd7;
            if (content[place] == (byte) 0xff && next != 0 && !restart) return place;
        }
        return content.length;
    }

    /** TIFF 6.0, section 2, which Exif uses: the first directory's entry 274. */
    private static int orientation(byte[] content, int start) {
        if (start + 8 > content.length) return 1;
        ByteBuffer in = ByteBuffer.wrap(content, start, content.length - start).slice();
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = in.getInt(4) & 0xffffffffL;
        if (directory + 2 > in.limit()) return 1;
        int entries = in.getShort((int) directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            long place = directory + 2 + 12L * entry;
            if (place + 12 > in.limit()) return 1;
            if (in.getShort((int) place) == 274) {
                int value = in.getShort((int) place + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static boolean begins(byte[] content, int place, byte[] with) {
        return place + with.length <= content.length
                && Arrays.equals(content, place, place + with.length, with, 0, with.length);
    }

    /** Most cameras and programs write sRGB's own profile; converting from it would only round. */
    private static Optional<byte[]> notSrgb(Optional<byte[]> profile) {
        return profile.filter(bytes -> !Srgb.isItself(bytes));
    }
}
