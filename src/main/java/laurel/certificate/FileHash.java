package laurel.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import laurel.kernel.FileFailure;
import laurel.kernel.Sha256;

/** The SHA-256 of files, read piece by piece. */
final class FileHash {
    private static final int PIECE = 1 << 16;

    private FileHash() {}

    /** @throws FileFailure if it cannot be read */
    static String of(Path file) {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) digest.update(piece, 0, count);
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
