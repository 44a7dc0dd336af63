package laurel.application;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Problem;
import laurel.programme.Calendar.Window;
import laurel.programme.CohortId;

/**
 * What an import will do; nothing has been written.
 *
 * @param cohort for which
 * @param rows in the order of the file; after them, stored applications that the file changes without naming them
 * @param skipped entries that are no issues
 * @param problems what is wrong with the file or the cohort as a whole
 */
public record ImportPlan(CohortId cohort, List<ImportRow> rows, int skipped, List<Problem> problems) {
    public ImportPlan {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * How many rows are what.
     *
     * @param read entries of the file
     * @param changed entries of the file that are stored otherwise
     * @param linked stored applications that change though the file does not name them
     */
    public record Counts(
            int read,
            int added,
            int changed,
            int unchanged,
            int ambiguous,
            int rejected,
            int tests,
            int duplicates,
            int early,
            int late,
            int linked) {}

    public Counts counts() {
        int linked = (int) rows.stream().filter(row -> !row.inFile()).count();
        return new Counts(
                rows.size() - linked,
                count(ImportRow.New.class),
                count(ImportRow.Changed.class) - linked,
                count(ImportRow.Unchanged.class),
                count(ImportRow.Ambiguous.class),
                count(ImportRow.Rejected.class),
                count(ApplicationState.TEST),
                count(ApplicationState.DUPLICATE),
                count(Window.EARLY),
                count(Window.LATE),
                linked);
    }

    public Optional<ImportRow> row(String label) {
        return rows.stream().filter(row -> row.label().equals(label)).findFirst();
    }

    /** @return whether the file could be read at all */
    public boolean readable() {
        return !Problem.anyError(problems);
    }

    /** @return whether applying it would write something */
    public boolean writes() {
        return rows.stream()
                .anyMatch(row -> !(row instanceof ImportRow.Unchanged) && !(row instanceof ImportRow.Rejected));
    }

    private int count(Class<? extends ImportRow> kind) {
        return (int) rows.stream().filter(kind::isInstance).count();
    }

    private int count(ApplicationState state) {
        return (int) rows.stream()
                .filter(ImportRow::inFile)
                .flatMap(row -> row.incoming().stream())
                .filter(incoming -> incoming.state() == state)
                .count();
    }

    private int count(Window window) {
        return (int) rows.stream()
                .filter(ImportRow::inFile)
                .flatMap(row -> row.incoming().stream())
                .filter(incoming -> incoming.window() == window)
                .count();
    }
}
