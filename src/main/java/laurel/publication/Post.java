package laurel.publication;

import java.nio.file.Path;
import laurel.kernel.AtomicFile;

/** A text to publish and the name of its file. */
public record Post(PostLanguage language, String fileName, String text) {
    /**
     * Replaces an older one as a whole.
     *
     * @return the file
     * @throws laurel.kernel.FileFailure if it could not be written
     */
    public Path writeTo(Path folder) {
        Path file = folder.resolve(fileName);
        AtomicFile.write(file, text);
        return file;
    }
}
