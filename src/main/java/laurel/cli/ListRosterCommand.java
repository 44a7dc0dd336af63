package laurel.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Mixin
    private final ReportOptions report = new ReportOptions();

    ListRosterCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            LocalDate today = LocalDate.now(useCases.clock());
            List<RosterRow> rows =
                    useCases.findRoster().find(wanted.query(today)).rows();
            if (report.json()) {
                context.console()
                        .json(rows.stream().map(ListRosterCommand::document).toList());
            } else {
                Columns columns =
                        new Columns().line(SHOWN.stream().map(RosterColumn::key).toArray());
                rows.forEach(row -> columns.line(
                        SHOWN.stream().map(column -> column.of(row)).toArray()));
                columns.printTo(context.console());
            }
            return ExitCode.DONE;
        });
    }

    private static Map<String, String> document(RosterRow row) {
        Map<String, String> document = new LinkedHashMap<>();
        for (RosterColumn column : SHOWN) document.put(column.key(), column.of(row));
        return document;
    }
}
