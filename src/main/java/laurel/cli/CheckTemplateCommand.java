package laurel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import laurel.certificate.CertificateFields;
import laurel.kernel.Problem;
import laurel.template.CheckTemplate;
import laurel.template.TemplateReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laurel template check PATH|ID}: every fault of a template with its place, all at once. */
@Command(
        name = "check",
        description = {
            "Reads a template with its pictures and tries it out on names that are hard to set.",
            "Every problem is told with its place; the exit code is 0 if the template can be used."
        },
        mixinStandardHelpOptions = true)
final class CheckTemplateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "PATH|ID", description = "A folder, a template.json, a packed file, or a template's id.")
    private String named = "";

    CheckTemplateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, this::check);
    }

    private int check(UseCases useCases) {
        return new NamedTemplate(named).read(useCases).fold(found -> tried(useCases, found), refused -> {
            context.console().problems(refused.problems());
            return ExitCode.INVALID_INPUT;
        });
    }

    private static CheckTemplate.Known known(UseCases useCases) {
        Set<String> programmes = useCases.programmes().all().stream()
                .map(programme -> programme.id().value())
                .collect(Collectors.toSet());
        return new CheckTemplate.Known(CertificateFields.ALL, CertificateFields.RECIPIENT, programmes);
    }

    private int tried(UseCases useCases, TemplateReading.Found found) {
        List<Problem> problems = new ArrayList<>(found.notes());
        problems.addAll(useCases.checkTemplate().check(found.template(), known(useCases)));
        context.console().problems(problems);
        boolean unusable = Problem.anyError(problems);
        context.console()
                .print(
                        "cli.template.checked",
                        found.template().id().value(),
                        found.template().version(),
                        problems.size());
        return unusable ? ExitCode.INVALID_INPUT : ExitCode.DONE;
    }
}
