package laurel.certificate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;

/**
 * What is in a print file and what is not.
 *
 * @param file that was written, if anybody's certificate is in it
 * @param items every certificate of the order, as they follow each other
 * @param bytes the length of the file; 0 if none was written
 */
public record PrintFileReport(Path file, List<Item> items, long bytes) {
    /** What has become of a certificate. */
    public enum Outcome {
        /** Its pages are in the file, as issued. */
        ADDED,
        /** It was revoked or replaced: nobody should print it. */
        WITHDRAWN,
        /** It was never issued or cannot be drawn as it was issued. */
        LEFT_OUT
    }

    /**
     * One certificate.
     *
     * @param reason why it is not in the file; empty if it is
     */
    public record Item(PrintFileOrder.Entry entry, Outcome outcome, Optional<Message> reason) {}

    public PrintFileReport {
        items = List.copyOf(items);
    }

    public int count(Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** @return whether there is a file */
    public boolean written() {
        return count(Outcome.ADDED) > 0;
    }
}
