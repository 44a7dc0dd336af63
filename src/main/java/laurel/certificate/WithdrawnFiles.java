package laurel.certificate;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds files of withdrawn certificates in the folder of a batch, by the folder's list and the ledger. They are left there:
 * one may be the last that is left of a certificate.
 */
public final class WithdrawnFiles {
    private final Ledger ledger;
    private final Manifests manifests;

    public WithdrawnFiles(Ledger ledger, Manifests manifests) {
        this.ledger = ledger;
        this.manifests = manifests;
    }

    /**
     * @param report of the batch; what it left in the folder is not looked at
     * @return by name
     * @throws laurel.kernel.FileFailure if the folder's list cannot be read
     */
    public List<WithdrawnFile> beside(BatchReport report) {
        Set<String> fresh = report.items().stream()
                .filter(item -> item.outcome().isThere())
                .flatMap(item -> item.serial().stream())
                .map(Serial::value)
                .collect(Collectors.toSet());
        Map<String, String> owners = manifests.owners(report.folder());
        List<Serial> others = owners.values().stream()
                .distinct()
                .filter(serial -> !fresh.contains(serial))
                .flatMap(serial -> Serial.parse(serial).stream())
                .toList();
        return ledger.withdrawnAmong(others).stream()
                .flatMap(certificate -> listed(certificate, report.folder(), owners))
                .filter(one -> Files.exists(one.file(), LinkOption.NOFOLLOW_LINKS))
                .sorted(Comparator.comparing(WithdrawnFile::file))
                .toList();
    }

    /** By the ledger's own names: a list that somebody edited leads nowhere else. */
    private static Stream<WithdrawnFile> listed(Certificate certificate, Path folder, Map<String, String> owners) {
        String serial = certificate.serial().value();
        return certificate.files().keySet().stream()
                .filter(format ->
                        serial.equals(owners.get(certificate.fileName().in(format))))
                .map(format -> new WithdrawnFile(certificate.fileName().resolveIn(folder, format), certificate));
    }
}
