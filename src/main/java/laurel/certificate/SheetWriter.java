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

    /** A PDF with one page per side that grows part by part. What is the same in several certificates is stored once. */
    interface Sheaf extends AutoCloseable {
        /** Adds the sides of a part after those before; its PDF files are not needed any more afterwards. */
        void add(Part part);

        /**
         * Writes everything that was added.
         *
         * @throws IOException from the stream alone
         */
        void end() throws IOException;

        @Override
        void close();
    }

    /** @param out stays open */
    Sheaf open(OutputStream out);
}
