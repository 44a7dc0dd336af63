package laurel.template;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Templates with their pictures as people pass them on: a folder, or one file that packs it ({@code .laurel-template}, a ZIP
 * file). Safe for all threads.
 */
public interface TemplatePackages {
    /**
     * @param place the folder, its {@code template.json}, or the packed file
     * @return the template, or everything that is wrong with it and its files
     * @throws laurel.kernel.FileFailure if something there cannot be read
     */
    TemplateReading read(Path place);

    /**
     * Packs a template with its pictures as they were admitted; the same template gives the same bytes.
     *
     * @throws laurel.kernel.FileFailure if the file cannot be written
     */
    void write(Template template, Path file);

    /** @return the packed file or the folder among the user's own templates that has this id */
    Optional<Path> own(TemplateId id);

    /**
     * Takes a template among the user's own ones, in place of the one of the same id, if any.
     *
     * @return its file
     */
    Path adopt(Template template);
}
