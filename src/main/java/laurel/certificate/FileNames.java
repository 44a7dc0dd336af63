package laurel.certificate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.roster.AwardId;

/**
 * Gives every award of a batch a file name of its own. Of several awards that want the same name (also by another case or
 * composition) the oldest keeps it; each other gets its award's number behind it, so that a name never depends on the
 * order or the size of the batch.
 */
final class FileNames {
    private final Set<String> taken;

    /** @param taken keys of names that awards outside the batch already have */
    FileNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
        taken.forEach(this::keepPicturesFree);
    }

    /** A name of earlier times may end like a picture's; whoever would have that picture gets another name. */
    private void keepPicturesFree(String key) {
        Optional<String> pictured = CertificateFileName.pictured(key);
        while (pictured.isPresent()) {
            taken.add(pictured.get());
            pictured = CertificateFileName.pictured(pictured.get());
        }
    }

    /**
     * @param wanted the names by style or slug
     * @return a name per award, no two with the same key, none taken before
     */
    Map<AwardId, CertificateFileName> assign(Map<AwardId, CertificateFileName> wanted) {
        List<AwardId> oldestFirst = wanted.keySet().stream()
                .sorted(Comparator.comparingLong(AwardId::value))
                .toList();
        Map<AwardId, CertificateFileName> given = new LinkedHashMap<>();
        for (AwardId award : oldestFirst) {
            CertificateFileName name = need(wanted, award);
            if (taken.add(name.key())) given.put(award, name);
        }
        for (AwardId award : oldestFirst) {
            if (!given.containsKey(award)) given.put(award, suffixed(need(wanted, award), award));
        }
        return new HashMap<>(given);
    }

    private CertificateFileName suffixed(CertificateFileName name, AwardId award) {
        CertificateFileName other = name.withSuffix("-" + award.value());
        for (int again = 2; !taken.add(other.key()); again++) {
            other = name.withSuffix("-" + award.value() + "-" + again);
        }
        return other;
    }

    private static CertificateFileName need(Map<AwardId, CertificateFileName> wanted, AwardId award) {
        CertificateFileName name = wanted.get(award);
        if (name == null) throw new IllegalStateException("no name for " + award);
        return name;
    }
}
