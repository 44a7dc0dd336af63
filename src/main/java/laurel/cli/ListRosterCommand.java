package laurel.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.roster.RosterColumn;
import laurel.roster.RosterRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laurel roster list}: who holds what. */
@Command(name = "list", description = "Lists awards with their holders.", mixinStandardHelpOptions = true)
final class ListRosterCommand implements Callable<Integer> {
    private static final List<RosterColumn> SHOWN = List.of(
            RosterColumn.DISPLAY_NAME,
            RosterColumn.GITHUB,
            RosterColumn.PROGRAMME,
            RosterColumn.YEAR,
            RosterColumn.TERM_FROM,
            RosterColumn.TERM_TO,
            RosterColumn.STATUS);

    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final RosterQueryOptions wanted = new RosterQueryOptions();

    ListRosterCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            Columns columns = new Columns();
            columns.line(SHOWN.stream().map(RosterColumn::key).toArray());
            LocalDate today = LocalDate.now(useCases.clock());
            for (RosterRow row : useCases.findRoster().find(wanted.query(today)).rows()) {
                columns.line(SHOWN.stream().map(column -> column.of(row)).toArray());
            }
            columns.printTo(context.console());
            return ExitCode.DONE;
        });
    }
}
