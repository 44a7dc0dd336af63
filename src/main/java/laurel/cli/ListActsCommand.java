package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.history.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel history list}: what was done, by whom, when. */
@Command(name = "list", description = "Lists what was done, newest first.", mixinStandardHelpOptions = true)
final class ListActsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many (default: 50).")
    private int limit = 50;

    ListActsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            List<Act> acts = useCases.acts().newest(limit);
            if (report.json()) {
                context.console().json(acts.stream().map(this::document).toList());
            } else {
                Columns columns = new Columns();
                acts.forEach(act -> columns.line(act.id().value(), act.at(), act.actor(), name(act)));
                columns.printTo(context.console());
            }
            return ExitCode.DONE;
        });
    }

    private String name(Act act) {
        return context.console().texts().text(act.name());
    }

    private Map<String, Object> document(Act act) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("act", act.id().value());
        document.put("at", act.at().toString());
        document.put("actor", act.actor());
        document.put("name", name(act));
        document.put("undoable", act.undoable());
        return document;
    }
}
