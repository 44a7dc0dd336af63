package laurel.certificate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import laurel.certificate.KeptFiles;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Sha256;

/** Kept files in one folder, each named by the SHA-256 of its content; none is ever changed. */
public final class KeptFolder implements KeptFiles {
    /** The folder's name in the data folder. */
    public static final String NAME = "keep";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param data the data folder */
    public KeptFolder(Path data) {
        this.folder = data.resolve(NAME);
    }

    @Override
    public void keep(String sha256, Supplier<byte[]> content) {
        Path file = file(sha256);
        if (Files.isRegularFile(file)) return;
        byte[] bytes = content.get();
        if (!Sha256.hex(bytes).equals(sha256)) throw new IllegalArgumentException("another content than " + sha256);
        AtomicFile.write(file, bytes);
    }

    @Override
    public byte[] read(String sha256) {
        Path file = file(sha256);
        if (!Files.isRegularFile(file)) throw new FileFailure(Message.of("certificate.keep.missing", file));
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notRead", file, String.valueOf(e.getMessage())), e);
        }
        if (!Sha256.hex(bytes).equals(sha256)) throw new FileFailure(Message.of("certificate.keep.damaged", file));
        return bytes;
    }

    private Path file(String sha256) {
        if (!HASH.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256: " + sha256);
        return folder.resolve(sha256);
    }
}
