package laurel.roster.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import laurel.desktop.Desk;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.programme.LocalText;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/** What the roster's screen shows: all awards, narrowed by a search and two filters; one of them chosen. */
public final class RosterViewModel {
    private final RosterLines reader;
    private final Desk desk;
    private final ObservableList<RosterLine> all = FXCollections.observableArrayList();
    private final FilteredList<RosterLine> shown = new FilteredList<>(all);
    private final ObservableList<Optional<LocalText>> programmes = FXCollections.observableArrayList();
    private final ObservableList<Optional<String>> editions = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Optional<LocalText>> programme =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable Optional<String>> edition = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable RosterLine> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Message> numbers =
            new ReadOnlyObjectWrapper<>(Message.of("roster.screen.reading"));
    private final ObservableList<Message> figures = FXCollections.observableArrayList();
    private List<RosterContents.Figures> allFigures = List.of();
    private Optional<AwardId> revealed = Optional.empty();
    private Runnable stopListening = () -> {};

    public RosterViewModel(RosterLines reader, Desk desk) {
        this.reader = reader;
        this.desk = desk;
        programmes.add(Optional.empty());
        editions.add(Optional.empty());
        search.addListener(change -> narrow());
        programme.addListener(change -> narrow());
        edition.addListener(change -> narrow());
    }

    /** Reads the roster, and again after every act until {@link #close}. */
    public void open() {
        stopListening = desk.revision().listen(this::read);
        read();
    }

    /** Lifts the filters and chooses the award when the roster is read next. */
    public void reveal(AwardId award) {
        clearFilters();
        revealed = Optional.of(award);
    }

    public void close() {
        stopListening.run();
    }

    private void read() {
        desk.tasks().run(Message.of("roster.screen.reading"), progress -> reader.read(), this::show);
    }

    private void show(RosterContents contents) {
        List<RosterLine> lines = contents.lines();
        allFigures = contents.figures();
        Optional<AwardId> before = revealed.or(
                () -> Optional.ofNullable(chosen.get()).map(line -> line.award().id()));
        revealed = Optional.empty();
        all.setAll(lines);
        offer(programmes, lines.stream().map(RosterLine::programme).distinct().toList(), programme);
        offer(
                editions,
                lines.stream()
                        .map(RosterLine::edition)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                edition);
        narrow();
        choose(before);
    }

    /** Keeps what is chosen if it is still offered. */
    private static <T> void offer(
            ObservableList<Optional<T>> offered, List<T> values, ObjectProperty<@Nullable Optional<T>> chosen) {
        Optional<T> kept =
                Optional.ofNullable(chosen.get()).flatMap(value -> value).filter(values::contains);
        offered.setAll(values.stream().map(Optional::of).toList());
        offered.add(0, Optional.empty());
        chosen.set(kept);
    }

    /** The one that was chosen before, or the first, so that the detail is not empty without a reason. */
    private void choose(Optional<AwardId> id) {
        Optional<RosterLine> same = id.flatMap(wanted ->
                shown.stream().filter(line -> line.award().id().equals(wanted)).findFirst());
        chosen.set(same.or(() -> shown.stream().findFirst()).orElse(null));
    }

    private void narrow() {
        String key = Names.key(search.get());
        Optional<LocalText> inProgramme = Optional.ofNullable(programme.get()).flatMap(value -> value);
        Optional<String> ofEdition = Optional.ofNullable(edition.get()).flatMap(value -> value);
        shown.setPredicate(line -> line.searched().contains(key)
                && inProgramme.map(line.programme()::equals).orElse(true)
                && ofEdition.map(line.edition()::equals).orElse(true));
        count();
        figures.setAll(
                inProgramme.isEmpty() && ofEdition.isEmpty()
                        ? List.of()
                        : allFigures.stream()
                                .filter(list -> inProgramme
                                        .map(list.programme()::equals)
                                        .orElse(true))
                                .filter(list ->
                                        ofEdition.map(list.edition()::equals).orElse(true))
                                .map(list -> RosterTexts.figures(list.numbers()))
                                .toList());
    }

    private void count() {
        long people = shown.stream().map(line -> line.person().id()).distinct().count();
        numbers.set(
                shown.size() == all.size()
                        ? Message.of("roster.screen.all", all.size(), people)
                        : Message.of("roster.screen.some", shown.size(), all.size(), people));
    }

    public void clearFilters() {
        search.set("");
        programme.set(Optional.empty());
        edition.set(Optional.empty());
    }

    /** @return the lines that pass the search and the filters, in the roster's order */
    public ObservableList<RosterLine> shown() {
        return shown;
    }

    /** @return what the imported lists of the chosen programme or edition claim, list and hold; none while neither is chosen */
    public ObservableList<Message> figures() {
        return figures;
    }

    /** @return whether the roster holds nothing at all, filters aside */
    public BooleanExpression emptyProperty() {
        return Bindings.isEmpty(all);
    }

    public ObservableList<Optional<LocalText>> programmes() {
        return programmes;
    }

    public ObservableList<Optional<String>> editions() {
        return editions;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** @return the programme shown; empty for all */
    public ObjectProperty<@Nullable Optional<LocalText>> programmeProperty() {
        return programme;
    }

    /** @return the edition shown; empty for all */
    public ObjectProperty<@Nullable Optional<String>> editionProperty() {
        return edition;
    }

    public ObjectProperty<@Nullable RosterLine> chosenProperty() {
        return chosen;
    }

    /** @return how many awards and people are shown, of how many */
    public ReadOnlyObjectProperty<Message> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }
}
