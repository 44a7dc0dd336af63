package laurel.template.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.kernel.Sha256;
import laurel.template.Picture;
import laurel.template.PictureReading;

/**
 * What the second process found out about a picture, as it crosses over and as it is kept: remarks, and the clean picture if
 * none of them is an error.
 *
 * @param remarks problems whose arguments are texts
 * @param art the clean picture; empty if it was refused
 */
record PictureReport(List<Remark> remarks, Optional<Art> art) {
    private static final int MAGIC = 0x4c415552;
    private static final int MOST_REMARKS = 1000;
    private static final int LONGEST = 500;
    /** Characters of a SHA-256 digest. */
    private static final int DIGEST = 64;

    /** A problem without its place, which only the asking process knows. */
    record Remark(Severity severity, String key, List<String> arguments) {
        Remark {
            arguments = arguments.stream().map(Remark::shortened).toList();
        }

        private static String shortened(String argument) {
            return argument.length() > LONGEST ? argument.substring(0, LONGEST) + "…" : argument;
        }

        static Remark error(String key, Object... arguments) {
            return new Remark(
                    Severity.ERROR,
                    key,
                    Arrays.stream(arguments).map(String::valueOf).toList());
        }

        static Remark note(String key, Object... arguments) {
            return new Remark(
                    Severity.NOTE,
                    key,
                    Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /** The content of a clean picture, and its size in pixels, or for PDF in points. */
    static final class Art {
        private final Picture.Kind kind;
        private final double width;
        private final double height;
        private final byte[] content;

        Art(Picture.Kind kind, double width, double height, byte[] content) {
            this.kind = kind;
            this.width = width;
            this.height = height;
            this.content = content;
        }

        Picture.Kind kind() {
            return kind;
        }

        double width() {
            return width;
        }

        double height() {
            return height;
        }

        byte[] content() {
            return content;
        }
    }

    PictureReport {
        remarks = List.copyOf(remarks);
        boolean error = remarks.stream().anyMatch(PictureReport::isError);
        if (error == art.isPresent()) throw new IllegalArgumentException("a picture or an error: " + remarks);
    }

    static boolean isError(Remark remark) {
        return remark.severity() == Severity.ERROR;
    }

    static PictureReport refused(Remark... reasons) {
        return new PictureReport(List.of(reasons), Optional.empty());
    }

    PictureReading reading(String name) {
        List<Problem> problems = new ArrayList<>();
        for (Remark remark : remarks) {
            Message message = Message.of(remark.key(), remark.arguments().toArray());
            problems.add(new Problem(remark.severity(), message, Place.in(name)));
        }
        if (art.isEmpty()) return new PictureReading.Refused(problems);
        Art clean = art.get();
        Picture picture = new Picture(name, clean.kind(), clean.content(), clean.width(), clean.height());
        return new PictureReading.Admitted(picture, problems);
    }

    /** @return the report as bytes, which end with a digest of the rest */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(remarks.size());
            for (Remark remark : remarks) {
                out.writeUTF(remark.severity().name());
                out.writeUTF(remark.key());
                out.writeInt(remark.arguments().size());
                for (String argument : remark.arguments()) out.writeUTF(argument);
            }
            out.writeBoolean(art.isPresent());
            if (art.isPresent()) {
                out.writeUTF(art.get().kind().name());
                out.writeDouble(art.get().width());
                out.writeDouble(art.get().height());
                out.writeInt(art.get().content().length);
                out.write(art.get().content());
            }
            out.write(Sha256.hex(bytes.toByteArray()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if these are not the whole bytes of a report */
    static PictureReport of(byte[] bytes) throws IOException {
        int length = bytes.length - DIGEST;
        if (length < 0) throw new IOException("too short for a report");
        String digest = new String(bytes, length, bytes.length - length, StandardCharsets.US_ASCII);
        if (!Sha256.hex(Arrays.copyOf(bytes, length)).equals(digest)) throw new IOException("not a whole report");
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
            if (in.readInt() != MAGIC) throw new IOException("not a report");
            List<Remark> remarks = new ArrayList<>();
            for (int left = counted(in); left > 0; left--) {
                Severity severity = Severity.valueOf(in.readUTF());
                String key = in.readUTF();
                List<String> arguments = new ArrayList<>();
                for (int more = counted(in); more > 0; more--) arguments.add(in.readUTF());
                remarks.add(new Remark(severity, key, arguments));
            }
            return new PictureReport(remarks, in.readBoolean() ? Optional.of(art(in)) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new IOException("not a report", e);
        }
    }

    private static int counted(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_REMARKS) throw new IOException("not a count: " + count);
        return count;
    }

    private static Art art(DataInputStream in) throws IOException {
        Picture.Kind kind = Picture.Kind.valueOf(in.readUTF());
        double width = in.readDouble();
        double height = in.readDouble();
        byte[] content = in.readNBytes(in.readInt());
        return new Art(kind, width, height, content);
    }
}
