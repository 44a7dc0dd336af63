package laurel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Sha256;

/**
 * By what a database file is known without opening it.
 *
 * @param created the time of birth that H2 writes into the file's header and never changes, as it stands there; empty if
 *     the file is not one of H2's
 * @param size in bytes
 * @param sha256 of the whole file; empty if not computed
 */
record FileMark(String created, long size, String sha256) {
    /** The header stands in the file's first block and again in its second. */
    static final int HEADER = 2 * 4096;

    private static final Pattern CREATED = Pattern.compile("^H:\\d+,.*\\bcreated:([0-9a-f]+),");

    /** @return the mark without the digest, which takes reading the whole file */
    static FileMark quick(Path file) throws IOException {
        return new FileMark(created(file), Files.size(file), "");
    }

    static FileMark full(Path file) throws IOException {
        DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest());
        Files.copy(file, digest);
        String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        return new FileMark(created(file), Files.size(file), sha256);
    }

    private static String created(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(HEADER);
            for (int block = 0; block + HEADER / 2 <= header.length; block += HEADER / 2) {
                Matcher matcher = CREATED.matcher(new String(header, block, HEADER / 2, StandardCharsets.ISO_8859_1));
                if (matcher.find()) return matcher.group(1);
            }
            return "";
        }
    }
}
