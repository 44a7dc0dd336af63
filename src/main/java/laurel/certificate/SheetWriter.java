package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Puts finished certificates on sheets. */
public interface SheetWriter {
    /**
     * Certificates with their places.
     *
     * @param certificates PDF files, as the imposition counts them
     */
    record Part(List<byte[]> certificates, Imposition imposition) {
        public Part {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * Writes a PDF with one page per side. What is the same in several certificates is stored once.
     *
     * @throws IOException from the stream alone
     */
    void write(List<Part> parts, OutputStream out) throws IOException;
}
