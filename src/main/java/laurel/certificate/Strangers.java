package laurel.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Failure;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Sha256;
import laurel.roster.Award;
import laurel.template.Layout;

/**
 * Finds files in the folder that have a certificate's name and that Laurel did not put there. Such a file is replaced only on
 * order; one that was issued, or that the folder's own list claims, may be written again at any time.
 */
final class Strangers {
    private final BatchOrder order;
    private final Ledger ledger;
    private final Designs designs;
    private final BatchFiles files;
    private final Set<String> claimed;

    /** @param claimed the names of the files that the folder's own list has */
    Strangers(BatchOrder order, Ledger ledger, Designs designs, Set<String> claimed) {
        this.order = order;
        this.ledger = ledger;
        this.designs = designs;
        this.files = new BatchFiles(order, designs);
        this.claimed = Set.copyOf(claimed);
    }

    /** @return an error for every file that stands where a new certificate's goes, but those of its award's withdrawn ones */
    List<Problem> besideNone(Award award, CertificateFileName name, Place place) {
        return found(name, files.current(), place, (format, file) -> isWithdrawn(award, FileHash.of(file)));
    }

    private boolean isWithdrawn(Award award, String hash) {
        return ledger.withFile(hash).stream()
                .anyMatch(entry ->
                        entry.award().equals(award.id()) && !entry.state().stands());
    }

    /** @return the same where another certificate steps back: its files, unchanged, may be replaced */
    List<Problem> besideReplaced(Certificate entry, CertificateFileName name, Place place) {
        return found(
                name, files.current(), place, (format, file) -> entry.hashes().containsValue(FileHash.of(file)));
    }

    /** @return the same where files of a certificate that has its serial are completed */
    List<Problem> beside(Certificate entry, Place place) {
        CertificateFileName name = entry.fileName();
        return found(
                name,
                files.of(entry),
                place,
                (format, file) -> claimed.contains(name.in(format)) || isOwn(entry, format, FileHash.of(file)));
    }

    private interface Ours {
        boolean test(OutputFormat format, Path file);
    }

    private List<Problem> found(CertificateFileName name, List<OutputFormat> formats, Place place, Ours ours) {
        List<Problem> found = new ArrayList<>();
        if (order.existing() == BatchOrder.Existing.REPLACE) return found;
        for (OutputFormat format : formats) {
            Path file = name.resolveIn(order.folder(), format);
            if (!Files.exists(file)) continue;
            if (!Files.isRegularFile(file) || !ours.test(format, file)) {
                found.add(Problem.error(place, "certificate.plan.fileExists", name.in(format)));
            }
        }
        return found;
    }

    private boolean isOwn(Certificate entry, OutputFormat format, String hash) {
        if (entry.hashes().containsValue(hash)) return true;
        Optional<Certificate> before = entry.provenance().predecessor().flatMap(ledger::find);
        if (before.filter(old -> old.hashes().containsValue(hash)).isPresent()) return true;
        return !entry.files().containsKey(format) && isWrittenByAStoppedRun(entry, format, hash);
    }

    private byte[] drawn(Press press, Layout layout, Certificate entry, OutputFormat format) {
        return order.signing()
                .filter(signing -> format.kind() == OutputFormat.Kind.PDF)
                .map(signing -> press.signed(layout, entry, signing.key()))
                .orElseGet(() -> press.draw(layout, entry, format));
    }

    /** A run that was killed may have written files that it could tell neither the ledger nor the list of. */
    private boolean isWrittenByAStoppedRun(Certificate entry, OutputFormat format, String hash) {
        try {
            Optional<Press> press = designs.press(entry);
            if (press.isEmpty()) return false;
            Layout layout = press.get().layout(entry);
            if (format.page() > layout.pages().size()) return false;
            return Sha256.hex(drawn(press.get(), layout, entry, format)).equals(hash);
        } catch (Failure cannotBeDrawn) {
            // Then nobody can tell whose it is, and it is better left alone.
            return false;
        }
    }
}
