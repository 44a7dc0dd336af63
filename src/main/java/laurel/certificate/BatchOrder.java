package laurel.certificate;

import java.nio.file.Path;
import laurel.template.Language;
import laurel.template.Template;

/**
 * How a batch of certificates is wanted.
 *
 * @param template the design
 * @param language one that the template speaks
 * @param folder where the files go; made if it is missing
 * @param style of file names, for awards without a stored one
 * @param existing what becomes of files in the folder that Laurel did not put there
 */
public record BatchOrder(Template template, Language language, Path folder, FileNameStyle style, Existing existing) {
    /** What becomes of a file that has a certificate's name and is none that the ledger knows. */
    public enum Existing {
        /** It stays, and the certificate is a problem of the plan. */
        KEEP,
        REPLACE
    }

    public BatchOrder {
        if (!template.speaks(language)) {
            throw new IllegalArgumentException(template.id() + " does not speak " + language);
        }
        folder = folder.toAbsolutePath().normalize();
    }

    /** @return an order with portable ASCII file names that replaces nothing */
    public static BatchOrder of(Template template, Language language, Path folder) {
        return new BatchOrder(template, language, folder, FileNameStyle.ASCII, Existing.KEEP);
    }

    public BatchOrder withStyle(FileNameStyle other) {
        return new BatchOrder(template, language, folder, other, existing);
    }

    public BatchOrder withExisting(Existing other) {
        return new BatchOrder(template, language, folder, style, other);
    }
}
