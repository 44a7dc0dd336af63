package laurel.certificate;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Packs the files of a batch into one, with a list that names these files and no others. */
public final class PackBatch {
    private final Archives archives;
    private final Manifests manifests;

    public PackBatch(Archives archives, Manifests manifests) {
        this.archives = archives;
        this.manifests = manifests;
    }

    /**
     * A batch that was cancelled or left no file is not packed.
     *
     * @param archive replaced, if it exists
     * @return whether it was packed
     * @throws laurel.kernel.FileFailure if a file cannot be read or the archive cannot be written
     */
    public boolean pack(BatchReport report, Path archive) {
        Set<String> names = new TreeSet<>();
        report.items().forEach(item -> names.addAll(item.files()));
        if (report.cancelled() || names.isEmpty()) return false;
        archives.pack(report.folder(), names, Map.of(Manifests.FILE, manifests.only(report.folder(), names)), archive);
        return true;
    }
}
