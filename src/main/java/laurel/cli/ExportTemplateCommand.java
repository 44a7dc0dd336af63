package laurel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel template export ID}: a template with its pictures as one file. */
@Command(
        name = "export",
        description = "Packs a template with its pictures into one file, to pass it on or to change it.",
        mixinStandardHelpOptions = true)
final class ExportTemplateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ID|PATH", description = "The template.")
    private String named = "";

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The packed file, a ZIP file.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace the file if it exists.")
    private boolean replace;

    ExportTemplateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(
                data,
                useCases -> new NamedTemplate(named)
                        .read(useCases)
                        .<Integer>fold(
                                found -> write(useCases, found.template()), refused -> refuse(refused.problems())));
    }

    private int write(UseCases useCases, Template template) {
        if (Files.exists(out) && !replace) {
            return refuse(List.of(Problem.error(Place.in(out.toString()), "cli.file.exists")));
        }
        useCases.templatePackages().write(template, out);
        context.console().print(out.toString());
        return ExitCode.DONE;
    }

    private int refuse(List<Problem> problems) {
        context.console().problems(problems);
        return ExitCode.INVALID_INPUT;
    }
}
