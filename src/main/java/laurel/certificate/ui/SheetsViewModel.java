package laurel.certificate.ui;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.PrintCertificates;
import laurel.certificate.ui.PrintedSides.Page;
import laurel.certificate.ui.PrintedSides.Side;
import laurel.desktop.Desk;
import laurel.desktop.Glyphs;
import laurel.desktop.RunningTask;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import laurel.kernel.Progress;

/** The sides that will be printed, one of which is seen; what lies on it is drawn in the background, for that side alone. */
public final class SheetsViewModel {
    /**
     * A side as far as it is drawn.
     *
     * @param pictures of its pages, in their order; empty where a page is not drawn yet
     */
    public record Seen(Side side, List<Optional<Image>> pictures) {
        public Seen {
            pictures = List.copyOf(pictures);
        }
    }

    /** What was drawn. */
    private record Drawn(CertificateId certificate, int page, int width) {
        static Drawn of(Page page, int width) {
            return new Drawn(page.recipient().certificate().id(), page.number(), width);
        }
    }

    private final PrintCertificates uses;
    private final Desk desk;
    private final Zoom zoom = new Zoom(this::draw);
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Side> sides = List.of();
    private Map<Drawn, Image> drawn = Map.of();
    private int asked;
    private Optional<RunningTask> task = Optional.empty();

    SheetsViewModel(PrintCertificates uses, Desk desk) {
        this.uses = uses;
        this.desk = desk;
    }

    /** Shows others; the side of the same number stays in sight if there is one. */
    void show(List<Side> printed) {
        sides = printed;
        count.set(sides.size());
        turn(number.get());
    }

    public void next() {
        turn(number.get() + 1);
    }

    public void previous() {
        turn(number.get() - 1);
    }

    private void turn(int to) {
        number.set(Math.max(0, Math.min(sides.size() - 1, to)));
        draw();
    }

    /** A newer wish makes all older ones void. */
    private void draw() {
        task.ifPresent(RunningTask::cancel);
        task = Optional.empty();
        int mine = ++asked;
        if (sides.isEmpty()) {
            seen.set(Optional.empty());
            return;
        }
        Side side = sides.get(number.get());
        int across = zoom.pixels(side.sheets().sheet());
        boolean sharper = seen.get().map(Seen::side).equals(Optional.of(side));
        Seen known = seen(side, across, drawn);
        if (!sharper) seen.set(Optional.of(known));
        if (known.pictures().stream().allMatch(Optional::isPresent)) return;
        Map<Drawn, Image> before = drawn;
        task = Optional.of(desk.tasks()
                .run(
                        TaskRunner.Lane.RENDERING,
                        Message.of("certificate.ui.preview.drawing"),
                        progress -> pictures(side, across, before, progress),
                        pictures -> {
                            if (mine != asked) return;
                            drawn = pictures;
                            seen.set(Optional.of(seen(side, across, pictures)));
                        }));
    }

    private static Seen seen(Side side, int across, Map<Drawn, Image> pictures) {
        return new Seen(
                side,
                side.pages().stream()
                        .map(page -> Optional.ofNullable(pictures.get(Drawn.of(page, side.pixels(page, across)))))
                        .toList());
    }

    private Map<Drawn, Image> pictures(Side side, int across, Map<Drawn, Image> before, Progress progress) {
        Map<Drawn, Image> made = new HashMap<>();
        for (Page page : side.pages()) {
            progress.checkCancelled();
            int width = side.pixels(page, across);
            Drawn wanted = Drawn.of(page, width);
            Image known = before.get(wanted);
            if (known != null) made.put(wanted, known);
            else picture(page, width).ifPresent(image -> made.put(wanted, image));
        }
        return Map.copyOf(made);
    }

    private Optional<Image> picture(Page page, int width) {
        Certificate certificate = page.recipient().certificate();
        return uses.picture(certificate, page.number(), width).map(png -> new Image(new ByteArrayInputStream(png)));
    }

    public Zoom zoom() {
        return zoom;
    }

    /** @return which side is seen, from 0 */
    public ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** @return the side that is seen; empty if nothing is printed */
    public ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** @return how large the sheet is, as it lies */
    public ObservableValue<PageSize> sizeProperty() {
        return seen.map(now -> now.map(side -> side.side().sheets().sheet()).orElse(PageSize.A4_LANDSCAPE));
    }

    /** @return the numbers and names of those whose pages are seen */
    public ObservableValue<String> namesProperty() {
        return seen.map(now -> now.map(SheetsViewModel::names).orElse(""));
    }

    private static String names(Seen seen) {
        List<String> names = new ArrayList<>();
        for (Page page : seen.side().pages()) {
            String name = Glyphs.shown(page.recipient().certificate().printedName());
            names.add(page.recipient().number() + " " + name);
        }
        return String.join(", ", names);
    }
}
