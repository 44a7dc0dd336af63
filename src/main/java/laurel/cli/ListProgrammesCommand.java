package laurel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.programme.Cohort;
import laurel.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel programmes list}: what programmes and cohorts there are. */
@Command(name = "list", description = "Lists the programmes with their cohorts.", mixinStandardHelpOptions = true)
final class ListProgrammesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    ListProgrammesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            List<Programme> programmes = useCases.programmes().all();
            if (json) {
                context.console()
                        .json(programmes.stream()
                                .map(ListProgrammesCommand::document)
                                .toList());
            } else {
                programmes.forEach(this::print);
            }
            return ExitCode.DONE;
        });
    }

    private void print(Programme programme) {
        context.console()
                .print(programme.id() + "\t" + programme.name().en() + "\t"
                        + programme.name().zh());
        for (Cohort cohort : programme.cohorts()) {
            String term = cohort.term().map(t -> t.first() + " to " + t.last()).orElse("-");
            String seats =
                    cohort.seats().isPresent() ? Integer.toString(cohort.seats().getAsInt()) : "-";
            context.console().print("  " + cohort.id() + "\t" + seats + "\t" + term);
        }
    }

    private static Map<String, Object> document(Programme programme) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", programme.id().value());
        document.put(
                "name",
                Map.of("en", programme.name().en(), "zh", programme.name().zh()));
        document.put(
                "cohorts",
                programme.cohorts().stream().map(cohort -> cohort.id().value()).toList());
        return document;
    }
}
