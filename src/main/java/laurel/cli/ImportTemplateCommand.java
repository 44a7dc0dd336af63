package laurel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.Template;
import laurel.template.TemplateReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel template import PATH}: takes a template among the user's own ones. */
@Command(
        name = "import",
        description = {
            "Reads a template with its pictures and takes it into the data folder's templates folder.",
            "Pictures are taken as they were cleaned; certificates that were issued do not change."
        },
        mixinStandardHelpOptions = true)
final class ImportTemplateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "PATH", description = "A folder, a template.json or a packed file.")
    private Path place = Path.of("");

    @Option(names = "--replace", description = "Replace the template of your own that has the same id.")
    private boolean replace;

    ImportTemplateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(
                data,
                useCases -> useCases.templatePackages()
                        .read(place)
                        .<Integer>fold(found -> adopt(useCases, found), refused -> refuse(refused.problems())));
    }

    private int adopt(UseCases useCases, TemplateReading.Found found) {
        context.console().problems(found.notes());
        Template template = found.template();
        Optional<Path> before = useCases.templatePackages().own(template.id());
        if (before.isPresent() && !replace) {
            return refuse(List.of(Problem.error(Place.in(before.get().toString()), "cli.file.exists")));
        }
        boolean replacesBundled = before.isEmpty() && useCases.templates().ids().contains(template.id());
        context.console().print(useCases.templatePackages().adopt(template).toString());
        if (replacesBundled)
            context.console().say("cli.template.standsIn", template.id().value());
        return ExitCode.DONE;
    }

    private int refuse(List<Problem> problems) {
        context.console().problems(problems);
        return ExitCode.INVALID_INPUT;
    }
}
