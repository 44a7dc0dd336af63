package laurel.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;

/**
 * A template as a command line names it: by its id, or by the place of its folder, its {@code template.json} or its packed
 * file, which has a slash or an ending.
 */
record NamedTemplate(String value) {
    private boolean isPlace() {
        return value.contains("/") || value.contains("\\") || value.contains(".");
    }

    TemplateReading read(UseCases useCases) {
        try {
            return isPlace()
                    ? useCases.templatePackages().read(Path.of(value))
                    : useCases.templates().read(new TemplateId(value));
        } catch (InvalidPathException e) {
            return refused(Problem.error(Place.NONE, "template.package.none"));
        } catch (IllegalArgumentException e) {
            String ids = useCases.templates().ids().toString();
            return refused(Problem.error(Place.NONE, "template.unknown", value, ids));
        }
    }

    private static TemplateReading refused(Problem problem) {
        return new TemplateReading.Refused(List.of(problem));
    }
}
