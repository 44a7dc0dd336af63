package laurel.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.template.Language;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laurel template list}: what templates there are. */
@Command(
        name = "list",
        description = "Lists the program's templates and those in the data folder's templates folder.",
        mixinStandardHelpOptions = true)
final class ListTemplatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    ListTemplatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, this::list);
    }

    private int list(UseCases useCases) {
        List<TemplateId> ids = useCases.templates().ids();
        if (report.json()) {
            context.console()
                    .json(ids.stream().map(id -> document(useCases, id)).toList());
            return ExitCode.DONE;
        }
        Columns columns = new Columns();
        for (TemplateId id : ids) {
            Optional<Template> sound = sound(useCases, id);
            columns.line(
                    id,
                    sound.map(template -> "v" + template.version()).orElse("-"),
                    origin(useCases, id),
                    sound.map(ListTemplatesCommand::names).orElse("-"));
        }
        columns.printTo(context.console());
        return ExitCode.DONE;
    }

    private Optional<Template> sound(UseCases useCases, TemplateId id) {
        return useCases.templates().read(id).fold(found -> Optional.of(found.template()), refused -> {
            context.console().problems(refused.problems());
            return Optional.empty();
        });
    }

    private static String origin(UseCases useCases, TemplateId id) {
        return useCases.templatePackages().own(id).isPresent() ? "own" : "bundled";
    }

    private static String names(Template template) {
        return String.join(
                " / ",
                Arrays.stream(Language.values())
                        .filter(template::speaks)
                        .map(language -> template.names().get(language))
                        .toList());
    }

    private static Map<String, Object> document(UseCases useCases, TemplateId id) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id.value());
        document.put("origin", origin(useCases, id));
        TemplateReading reading = useCases.templates().read(id);
        reading.fold(
                found -> {
                    document.put("version", found.template().version());
                    document.put("sha256", found.template().hash());
                    return document;
                },
                refused -> document.put("usable", false));
        return document;
    }
}
