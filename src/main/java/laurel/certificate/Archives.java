package laurel.certificate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** Packs files into one, to be handed on. */
@FunctionalInterface
public interface Archives {
    /**
     * The same files always make the same bytes; the archive is replaced as a whole or not at all.
     *
     * @param folder where the files lie
     * @param names of files directly in it, each once
     * @param made content by name of files that do not lie there, of other names
     * @param archive the new file
     * @throws laurel.kernel.FileFailure if a file cannot be read or the archive cannot be written
     */
    void pack(Path folder, Collection<String> names, Map<String, byte[]> made, Path archive);
}
