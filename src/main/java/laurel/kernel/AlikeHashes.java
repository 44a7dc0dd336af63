package laurel.kernel;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of contents that begin alike, as the files of one batch do: what they have in common is digested once. Safe for all
 * threads.
 */
public final class AlikeHashes {
    /** A shorter common beginning is not worth a copy of the digest's state, in bytes. */
    private static final int WORTHWHILE = 1 << 10;

    private volatile @Nullable Beginning known;

    /** What contents began with so far, and the state of a digest behind it; neither is changed. */
    private static final class Beginning {
        private final byte[] bytes;
        private final MessageDigest behind;

        private Beginning(byte[] bytes, MessageDigest behind) {
            this.bytes = bytes;
            this.behind = behind;
        }

        static Beginning of(byte[] content, int length) {
            MessageDigest behind = Sha256.digest();
            behind.update(content, 0, length);
            return new Beginning(Arrays.copyOf(content, length), behind);
        }

        /** @return how many bytes the content has in common with it */
        int common(byte[] content) {
            int first = Arrays.mismatch(bytes, content);
            return first < 0 ? bytes.length : first;
        }

        /** A digest of somebody else's making need not let itself be copied. */
        String hex(byte[] content) {
            try {
                MessageDigest digest = (MessageDigest) behind.clone();
                digest.update(content, bytes.length, content.length - bytes.length);
                return HexFormat.of().formatHex(digest.digest());
            } catch (CloneNotSupportedException e) {
                return Sha256.hex(content);
            }
        }
    }

    /** @return SHA-256 of the content as lower-case hexadecimal, the same as {@link Sha256#hex} gives */
    public String hex(byte[] content) {
        Beginning beginning = known;
        if (beginning == null) {
            known = Beginning.of(content, content.length);
            return Sha256.hex(content);
        }
        int common = beginning.common(content);
        if (common < beginning.bytes.length) {
            if (common < WORTHWHILE) return Sha256.hex(content);
            beginning = Beginning.of(content, common);
            known = beginning;
        }
        return beginning.hex(content);
    }
}
