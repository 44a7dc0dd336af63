package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.certificate.ui.ProblemRow.Group;
import laurel.kernel.Message;
import laurel.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** The problems of a plan in groups of one kind, the worst first; groups can be closed, weights left out. */
public final class ProblemsViewModel {
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
    private final Map<Severity, BooleanProperty> wanted = new EnumMap<>(Severity.class);
    private final Map<Group, List<Finding>> groups = new LinkedHashMap<>();
    private final Set<Group> closed = new HashSet<>();
    private final BooleanProperty waiting = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable ProblemRow> selected = new SimpleObjectProperty<>();

    ProblemsViewModel() {
        for (Severity severity : Severity.values()) {
            BooleanProperty shown = new SimpleBooleanProperty(true);
            shown.addListener((property, old, now) -> list());
            wanted.put(severity, shown);
        }
    }

    void show(List<Finding> found) {
        waiting.set(false);
        findings.setAll(found);
        groups.clear();
        for (Finding finding : found) {
            groups.computeIfAbsent(Group.of(finding), group -> new ArrayList<>())
                    .add(finding);
        }
        closed.retainAll(groups.keySet());
        list();
    }

    /** What was selected stays so if it is still there, even if its recipient was planned anew. */
    private void list() {
        ProblemRow before = selected.get();
        List<ProblemRow> lines = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (!wanted(group.severity()).get()) return;
            boolean open = !closed.contains(group);
            lines.add(new ProblemRow(group, open, Optional.empty()));
            if (open) members.forEach(one -> lines.add(new ProblemRow(group, true, Optional.of(one))));
        });
        rows.setAll(lines);
        selected.set(
                before == null
                        ? null
                        : lines.stream()
                                .filter(row -> same(row, before))
                                .findFirst()
                                .orElse(null));
    }

    private static boolean same(ProblemRow one, ProblemRow other) {
        return one.group().equals(other.group())
                && one.finding().map(Finding::problem).equals(other.finding().map(Finding::problem));
    }

    /** Opens or closes the group of the selected line. */
    public void toggle() {
        ProblemRow row = selected.get();
        if (row == null) return;
        if (!closed.remove(row.group())) closed.add(row.group());
        list();
        if (selected.get() == null) {
            rows.stream()
                    .filter(line -> line.heading() && line.group().equals(row.group()))
                    .findFirst()
                    .ifPresent(selected::set);
        }
    }

    private BooleanProperty wanted(Severity severity) {
        BooleanProperty shown = wanted.get(severity);
        if (shown == null) throw new IllegalStateException("no filter for " + severity);
        return shown;
    }

    /** @return whether problems of that weight are shown */
    public BooleanProperty wantedProperty(Severity severity) {
        return wanted(severity);
    }

    /** @return how many problems have that weight, shown or not */
    public ObservableValue<Number> countProperty(Severity severity) {
        return Bindings.createLongBinding(
                () -> findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .count(),
                findings);
    }

    List<Finding> of(Group group) {
        return List.copyOf(groups.getOrDefault(group, List.of()));
    }

    /** @return the worst first, then in the order of the roster */
    public ObservableList<Finding> findings() {
        return findings;
    }

    /** @return the lines that are shown */
    public ObservableList<ProblemRow> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable ProblemRow> selectedProperty() {
        return selected;
    }

    /** @return what stands where no problem is shown */
    public ObservableValue<Message> noProblemProperty() {
        return Bindings.createObjectBinding(
                () -> Message.of(
                        waiting.get()
                                ? "certificate.ui.planning"
                                : findings.isEmpty() ? "certificate.ui.noProblem" : "certificate.ui.problems.filtered"),
                waiting,
                findings);
    }

    /** @return a heading with the number of problems */
    public ObservableValue<Message> titleProperty() {
        return Bindings.createObjectBinding(() -> Message.of("certificate.ui.problems", findings.size()), findings);
    }
}
