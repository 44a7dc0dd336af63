package laurel.certificate;

import java.nio.file.Path;
import java.util.Locale;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * A file that still lies in a folder of certificates although its certificate was superseded or revoked: whoever passes the
 * folder on passes it on, too.
 */
public record WithdrawnFile(Path file, Certificate certificate) {
    /** @return a warning, at the file's name */
    public Problem problem() {
        String key = "certificate.withdrawnFile." + certificate.state().name().toLowerCase(Locale.ROOT);
        return Problem.warning(Place.in(name()), key, certificate.serial().value(), certificate.printedName());
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
