package laurel.certificate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    private final Path copies;

    /** @param data the data folder */
    public KeptFolder(Path data) {
        this.folder = data.resolve(NAME);
        this.copies = data.resolve("backups").resolve(NAME);
    }

    @Override
    public void keep(String sha256, Supplier<byte[]> content) {
        Path file = file(sha256);
        if (Files.isRegularFile(file)) return;
        byte[] bytes = content.get();
        if (!Sha256.hex(bytes).equals(sha256)) throw new IllegalArgumentException("another content than " + sha256);
        AtomicFile.write(file, bytes);
    }

    /** A file that is missing or damaged is put back from the copy in the backups, if there is one. */
    @Override
    public byte[] read(String sha256) {
        Path file = file(sha256);
        Optional<byte[]> content = whole(file, sha256);
        if (content.isPresent()) return content.get();
        byte[] copy = whole(copies.resolve(sha256), sha256)
                .orElseThrow(() -> new FileFailure(Message.of(
                        Files.exists(file) ? "certificate.keep.damaged" : "certificate.keep.missing", file)));
        AtomicFile.write(file, copy);
        return copy;
    }

    private static Optional<byte[]> whole(Path file, String sha256) {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return Optional.of(Files.readAllBytes(file))
                    .filter(content -> Sha256.hex(content).equals(sha256));
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private Path file(String sha256) {
        if (!HASH.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256: " + sha256);
        return folder.resolve(sha256);
    }
}
