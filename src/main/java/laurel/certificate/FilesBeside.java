package laurel.certificate;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * The files that a batch leaves beside its folder, such as an archive. One of them is Laurel's own as long as its content is
 * the one that the folder's list has; whatever else has its name is replaced only on order.
 */
public final class FilesBeside {
    private final Manifests manifests;

    public FilesBeside(Manifests manifests) {
        this.manifests = manifests;
    }

    /**
     * @param files that will be written, beside the order's folder
     * @return an error for each that exists and is not known
     * @throws laurel.kernel.FileFailure if one cannot be read
     */
    public List<Problem> problems(BatchOrder order, Collection<Path> files) {
        if (order.existing() == BatchOrder.Existing.REPLACE) return List.of();
        return files.stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> !isOwn(order.folder(), file))
                .map(file -> Problem.error(
                        Place.in(file.toString()), "certificate.plan.fileExists", String.valueOf(file.getFileName())))
                .toList();
    }

    private boolean isOwn(Path folder, Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return false;
        Optional<String> noted = manifests.beside(folder, String.valueOf(file.getFileName()));
        return noted.filter(hash -> hash.equals(FileHash.of(file))).isPresent();
    }

    /**
     * Notes a file as Laurel's own.
     *
     * @throws laurel.kernel.FileFailure if it cannot be read, or the list not written
     */
    public void written(Path folder, Path file) {
        manifests.noteBeside(folder, String.valueOf(file.getFileName()), FileHash.of(file));
    }
}
