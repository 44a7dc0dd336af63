package laurel.kernel;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a file so that under its name there is either the old content or the whole new one, whatever happens in between:
 * a temporary file in the same folder, forced to the disk, then renamed.
 */
public final class AtomicFile {
    /** Ends the names of unfinished files; what a killed program leaves behind can be told by it. */
    public static final String UNFINISHED = ".part";

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Stays open when the content's maker closes it: the file is not yet on the disk. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream file) {
            super(file);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final PatientMove MOVE = PatientMove.ofThisMachine();

    private AtomicFile() {}

    /**
     * Creates the folder if it is missing.
     *
     * @param content may also end by any other exception, as by one that cancels
     * @throws FileFailure if it could not be written; the old file, if there was one, is untouched
     */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
        Path half = target.resolveSibling(target.getFileName() + UNFINISHED);
        boolean whole = false;
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder);
            try (FileOutputStream out = opened(half)) {
                content.writeTo(new Unclosed(out));
                out.getFD().sync();
            }
            MOVE.move(half, target);
            whole = true;
        } catch (IOException e) {
            throw FileFailure.notWritten(target, e);
        } finally {
            // Whatever ended it, a cancel or a defect of the content's maker too.
            if (!whole) discard(half);
        }
    }

    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Not as a channel: that one closes itself when its thread is interrupted. */
    private static FileOutputStream opened(Path half) throws IOException {
        try {
            return new FileOutputStream(half.toFile());
        } catch (FileNotFoundException whatever) {
            // It says so of every reason; the other way tells which one it is.
            Files.newOutputStream(half).close();
            return new FileOutputStream(half.toFile());
        }
    }

    /** A half file that cannot be deleted now goes with the program, or with the next run, which knows its ending. */
    private static void discard(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            half.toFile().deleteOnExit();
        }
    }
}
