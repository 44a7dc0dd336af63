package laurel.certificate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which certificates go into a print file, and where it lies.
 *
 * @param entries wanted, in the roster's order
 * @param sorting how they follow each other in the file
 * @param file the PDF; one that lies there is replaced
 */
public record PrintFileOrder(List<Entry> entries, PrintOrder.Sorting sorting, Path file) {
    /** An entry of the ledger, without the texts of its page: thousands of them take little room. */
    public record Entry(CertificateId id, Serial serial, String printedName) {
        public static Entry of(Certificate certificate) {
            return new Entry(certificate.id(), certificate.serial(), certificate.printedName());
        }
    }

    public PrintFileOrder {
        entries = List.copyOf(entries);
    }

    /** @return the certificates of a batch whose files are there, in its order */
    public static List<Entry> entries(BatchReport batch, Ledger ledger) {
        List<Serial> serials = batch.items().stream()
                .filter(item -> item.outcome().isThere())
                .flatMap(item -> item.serial().stream())
                .toList();
        Map<Serial, Entry> entries = new HashMap<>();
        for (Certificate certificate : ledger.withSerials(serials)) {
            entries.put(certificate.serial(), Entry.of(certificate));
        }
        return serials.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    /** @return the entries as they are to follow each other */
    List<Entry> sorted() {
        return sorting.sorted(entries, Entry::printedName, Entry::serial);
    }
}
