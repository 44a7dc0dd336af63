package laurel.certificate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of certificates that lies in a folder beside them, for whoever publishes or checks the files. */
public interface Manifests {
    String FILE = "certificates.json";

    /**
     * One certificate.
     *
     * @param name as printed
     * @param title what it certifies, with the edition
     * @param files SHA-256 by file name
     */
    record Entry(String serial, String name, String title, String issuedAt, Map<String, String> files) {
        public Entry {
            files = Map.copyOf(files);
        }
    }

    /**
     * @param files names of files
     * @return a list of these files alone, as the folder's list tells them; it is ours and without certificates if the folder
     *     has none
     * @throws laurel.kernel.FileFailure if it cannot be read
     */
    byte[] only(Path folder, Set<String> files);

    /**
     * @return whether something in the folder has the list's name and is not a list of ours
     * @throws laurel.kernel.FileFailure if it cannot be read
     */
    boolean foreign(Path folder);

    /**
     * @return the serials of all files that the list in the folder has, by name; none without such a list, or if it is not
     *     ours
     * @throws laurel.kernel.FileFailure if it cannot be read
     */
    Map<String, String> owners(Path folder);

    /**
     * @param name of a file beside the folder
     * @return SHA-256 of its content as it was noted last
     * @throws laurel.kernel.FileFailure if the list cannot be read
     */
    Optional<String> beside(Path folder, String name);

    /**
     * Notes a file beside the folder in the folder's list; without a list of ours nothing is noted.
     *
     * @throws laurel.kernel.FileFailure if the list cannot be written
     */
    void noteBeside(Path folder, String name, String sha256);

    /**
     * Adds the entries to those of certificates that the list in the folder already has; an entry replaces one with the
     * same serial. The file is replaced as a whole or not at all.
     *
     * @param existing what becomes of a file of that name that is not ours
     * @throws laurel.kernel.FileFailure if it cannot be written, or is not ours and must stay
     */
    void add(Path folder, List<Entry> entries, BatchOrder.Existing existing);
}
