package laurel.certificate.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.certificate.Duplex;
import laurel.certificate.Imposition;
import laurel.certificate.PrintOrder;
import laurel.certificate.PrintOrder.Sorting;
import laurel.certificate.Printers;
import laurel.certificate.SheetPreset;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** How certificates are to be printed, as chosen and typed so far. */
public final class PrintChoices {
    private static final int MOST_COPIES = 100;

    private final ObservableList<Printers.Printer> printers = FXCollections.observableArrayList();
    private final ObjectProperty<Printers.@Nullable Printer> printer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SheetPreset> preset = new SimpleObjectProperty<>(SheetPreset.A4_ONE);
    private final ObjectProperty<SheetPreset.@Nullable Orientation> orientation =
            new SimpleObjectProperty<>(SheetPreset.Orientation.AUTOMATIC);
    private final ObjectProperty<SheetPreset.@Nullable Scaling> scaling =
            new SimpleObjectProperty<>(SheetPreset.Scaling.SHRINK);
    private final ObjectProperty<@Nullable Duplex> duplex = new SimpleObjectProperty<>(Duplex.NONE);
    private final ObjectProperty<@Nullable Sorting> sorting = new SimpleObjectProperty<>(Sorting.ROSTER);
    private final BooleanProperty reversed = new SimpleBooleanProperty(false);
    private final BooleanProperty collated = new SimpleBooleanProperty(true);
    private final StringProperty copies = new SimpleStringProperty("1");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");

    /** @param changed called after each change that makes another plan */
    PrintChoices(Runnable changed) {
        for (ObservableValue<?> choice :
                List.of(printer, preset, orientation, scaling, duplex, sorting, reversed, collated, copies, from, to)) {
            choice.addListener((property, old, now) -> changed.run());
        }
    }

    /** Offers the printers there are now; the one that was chosen stays if it is still there. */
    void offer(List<Printers.Printer> known) {
        Printers.Printer before = printer.get();
        printers.setAll(known);
        printer.set(known.stream()
                .filter(one -> before != null && one.name().equals(before.name()))
                .findFirst()
                .or(() -> known.stream().filter(Printers.Printer::standard).findFirst())
                .or(() -> known.stream().findFirst())
                .orElse(null));
    }

    /** Begins anew with all recipients; what paper and printer are chosen stays. */
    void all() {
        from.set("");
        to.set("");
    }

    /** Begins with the recipient at whom printing stopped; the last one stays. */
    void resumeFrom(int number) {
        from.set(String.valueOf(number));
    }

    /** @return the order; nothing if what was typed is no order */
    Optional<PrintOrder> order() {
        int first = first();
        int last = last();
        int times = times();
        Optional<SheetPreset> sheet = sheet();
        Duplex sides = duplex.get();
        Sorting sorted = sorting.get();
        boolean wrong = copiesProblem() != null || partProblem() != null;
        if (wrong || sheet.isEmpty() || sides == null || sorted == null) return Optional.empty();
        Printers.Printer chosen = printer.get();
        return Optional.of(PrintOrder.usual()
                .in(new PrintOrder.Sequence(sorted, reversed.get(), first, last))
                .on(sheet.get())
                .with(sides)
                .with(new Imposition.Copies(times, collated.get()))
                .to(Optional.ofNullable(chosen).map(Printers.Printer::name)));
    }

    private Optional<SheetPreset> sheet() {
        SheetPreset chosen = preset.get();
        SheetPreset.Orientation lying = orientation.get();
        SheetPreset.Scaling size = scaling.get();
        if (chosen == null || lying == null || size == null) return Optional.empty();
        return Optional.of(chosen.lying(lying).scaled(size));
    }

    private int first() {
        return number(from, 1);
    }

    private int last() {
        return number(to, Integer.MAX_VALUE);
    }

    private int times() {
        return number(copies, 1);
    }

    private @Nullable Message copiesProblem() {
        boolean sound = times() >= 1 && times() <= MOST_COPIES;
        return sound ? null : Message.of("certificate.ui.print.copies.range", MOST_COPIES);
    }

    private @Nullable Message partProblem() {
        if (first() < 1 || last() < 1) return Message.of("certificate.ui.print.part.number");
        return last() < first() ? Message.of("certificate.ui.print.part.order", first(), last()) : null;
    }

    /** @return the number typed, the usual one for an empty field, 0 for anything else */
    private static int number(StringProperty typed, int usual) {
        String digits = typed.get().strip();
        if (digits.isEmpty()) return usual;
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
    }

    ObservableList<Printers.Printer> printers() {
        return printers;
    }

    public ObjectProperty<Printers.@Nullable Printer> printerProperty() {
        return printer;
    }

    public ObjectProperty<@Nullable SheetPreset> presetProperty() {
        return preset;
    }

    /** @return how sheets lie */
    public ObjectProperty<SheetPreset.@Nullable Orientation> orientationProperty() {
        return orientation;
    }

    /** @return how large certificates become */
    public ObjectProperty<SheetPreset.@Nullable Scaling> scalingProperty() {
        return scaling;
    }

    public ObjectProperty<@Nullable Duplex> duplexProperty() {
        return duplex;
    }

    public ObjectProperty<@Nullable Sorting> sortingProperty() {
        return sorting;
    }

    /** @return whether the last recipient comes first */
    public BooleanProperty reversedProperty() {
        return reversed;
    }

    /** @return whether all sheets come once before the first one comes again */
    public BooleanProperty collatedProperty() {
        return collated;
    }

    public StringProperty copiesProperty() {
        return copies;
    }

    /** @return what is wrong with the number of copies; nothing if it can be printed */
    public ObservableValue<@Nullable Message> copiesProblemProperty() {
        return Bindings.createObjectBinding(this::copiesProblem, copies);
    }

    /** @return what is wrong with the numbers of the first and the last recipient; nothing if they can be printed */
    public ObservableValue<@Nullable Message> partProblemProperty() {
        return Bindings.createObjectBinding(this::partProblem, from, to);
    }

    /** @return the number of the first recipient, as typed; empty for the very first */
    public StringProperty fromProperty() {
        return from;
    }

    /** @return the number of the last recipient, as typed; empty for the very last */
    public StringProperty toProperty() {
        return to;
    }
}
