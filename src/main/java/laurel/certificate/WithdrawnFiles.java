package laurel.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.kernel.FileFailure;

/** Finds files of withdrawn certificates among those of a batch, by the folder's list and the ledger, and clears them away. */
public final class WithdrawnFiles {
    private final Ledger ledger;
    private final Manifests manifests;

    public WithdrawnFiles(Ledger ledger, Manifests manifests) {
        this.ledger = ledger;
        this.manifests = manifests;
    }

    /**
     * @param report whose certificates stand
     * @return files of others in its folder that were superseded or revoked, by name
     * @throws FileFailure if the folder's list or a file cannot be read
     */
    public List<WithdrawnFile> beside(BatchReport report) {
        Set<String> standing = report.items().stream()
                .flatMap(item -> item.serial().stream())
                .map(Serial::value)
                .collect(Collectors.toSet());
        Map<String, List<String>> files = new HashMap<>();
        manifests.owners(report.folder()).forEach((file, serial) -> {
            if (!standing.contains(serial))
                files.computeIfAbsent(serial, any -> new ArrayList<>()).add(file);
        });
        List<Serial> serials = files.keySet().stream()
                .flatMap(typed -> Serial.parse(typed).stream())
                .toList();
        return ledger.withSerials(serials).stream()
                .filter(certificate -> !certificate.state().stands())
                .flatMap(certificate -> files.getOrDefault(certificate.serial().value(), List.of()).stream()
                        .map(file -> new WithdrawnFile(report.folder().resolve(file), certificate)))
                .filter(WithdrawnFiles::isAsIssued)
                .sorted(Comparator.comparing(WithdrawnFile::name))
                .toList();
    }

    private static boolean isAsIssued(WithdrawnFile one) {
        return Files.isRegularFile(one.file(), LinkOption.NOFOLLOW_LINKS)
                && one.certificate().hashes().containsValue(FileHash.of(one.file()));
    }

    /**
     * Deletes files, which can be drawn again at any time, and strikes them off the folder's list. One that was changed since
     * stays.
     *
     * @param files of one folder
     * @return those that were deleted or are gone
     * @throws FileFailure if one cannot be deleted, or the list not written
     */
    public List<WithdrawnFile> delete(List<WithdrawnFile> files) {
        List<WithdrawnFile> gone = new ArrayList<>();
        try {
            for (WithdrawnFile one : files) {
                if (Files.exists(one.file(), LinkOption.NOFOLLOW_LINKS) && !isAsIssued(one)) continue;
                delete(one.file());
                gone.add(one);
            }
        } finally {
            strikeOff(gone);
        }
        return gone;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
    }

    private void strikeOff(List<WithdrawnFile> gone) {
        Set<String> names = new HashSet<>();
        gone.forEach(one -> names.add(one.name()));
        gone.stream()
                .flatMap(one -> Stream.ofNullable(one.file().getParent()))
                .distinct()
                .forEach(folder -> manifests.forget(folder, names));
    }
}
