package laurel.certificate;

import java.util.Arrays;
import laurel.template.Signer;

/** A signature as it stands in a file that was issued, so that the file can be made again without the key. Immutable. */
public final class FileSignature {
    private final byte[] content;

    /** @param content what takes the signature's place in the file, to the last byte */
    public FileSignature(byte[] content) {
        this.content = content.clone();
    }

    public byte[] content() {
        return content.clone();
    }

    /** @return a signer that puts this very signature into whatever it is given */
    Signer again() {
        return new Signer() {
            @Override
            public int length() {
                return content.length;
            }

            @Override
            public byte[] sign(byte[] any) {
                return content();
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSignature that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
