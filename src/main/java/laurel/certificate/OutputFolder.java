package laurel.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laurel.kernel.FileFailure;
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
        found.addAll(room(folder, place));
        if (order.existing() == BatchOrder.Existing.KEEP && manifests.foreign(folder)) {
            found.add(Problem.error(place, "certificate.plan.fileExists", Manifests.FILE));
        }
        return found;
    }

    /** Looks at the folder, or where it is missing at the one that it would be made in. */
    private static List<Problem> room(Path folder, Place place) {
        Path there = folder;
        List<Path> parents = new ArrayList<>();
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = there.getParent();
            if (parent == null) return List.of(Problem.error(place, "certificate.plan.noDisk", there));
            parents.add(parent);
            there = parent;
        }
        if (!Files.isDirectory(there)) return List.of(Problem.error(place, "certificate.plan.notFolder", there));
        if (!Files.isWritable(there)) return List.of(Problem.error(place, "certificate.plan.notWritable", there));
        return parents.size() < 2
                ? List.of()
                : List.of(Problem.note(place, "certificate.plan.foldersMade", parents.get(0), there));
    }

    /** @return the names of the files that the folder's own list has, present or not */
    Set<String> claimed(BatchOrder order) {
        return manifests.owners(order.folder()).keySet();
    }

    /** @return the path without links and in the disk's own spelling, also where its end does not exist yet */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path known = whole; known != null; known = known.getParent()) {
            if (!Files.exists(known)) continue;
            try {
                return known.toRealPath().resolve(known.relativize(whole)).normalize();
            } catch (IOException e) {
                throw FileFailure.notRead(known, e);
            }
        }
        return whole;
    }
}
