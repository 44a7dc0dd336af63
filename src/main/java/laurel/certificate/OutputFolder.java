package laurel.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** Finds what speaks against a folder as the place for a whole batch. */
public final class OutputFolder {
    private final Path home;
    private final Manifests manifests;

    /** @param home where Laurel keeps its own data: no certificate goes there */
    public OutputFolder(Path home, Manifests manifests) {
        this.home = home;
        this.manifests = manifests;
    }

    /** @throws FileFailure if the folder cannot be looked at */
    List<Problem> problems(BatchOrder order) {
        Path folder = order.folder();
        Place place = Place.in(folder.toString());
        List<Problem> found = new ArrayList<>();
        if (real(folder).startsWith(real(home))) found.add(Problem.error(place, "certificate.plan.dataFolder"));
        if (order.existing() == BatchOrder.Existing.KEEP && manifests.foreign(folder)) {
            found.add(Problem.error(place, "certificate.plan.fileExists", Manifests.FILE));
        }
        return found;
    }

    /** @return the names of the files that the folder's own list has, present or not */
    Set<String> claimed(BatchOrder order) {
        return manifests.claimed(order.folder());
    }

    /** @return the path without links and in the disk's own spelling, also where its end does not exist yet */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path known = whole; known != null; known = known.getParent()) {
            if (!Files.exists(known)) continue;
            try {
                return known.toRealPath().resolve(known.relativize(whole)).normalize();
            } catch (IOException e) {
                throw new FileFailure(Message.of("kernel.file.notRead", known, String.valueOf(e.getMessage())), e);
            }
        }
        return whole;
    }
}
