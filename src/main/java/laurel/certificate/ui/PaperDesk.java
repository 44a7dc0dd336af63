package laurel.certificate.ui;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.stage.Window;
import laurel.kernel.PageSize;

/** A desk on which paper lies: it fits the desk, or is scrolled and dragged about when it is seen larger. */
final class PaperDesk {
    private static final double MARGIN = 32, MIDDLE = 0.5;

    private final Zoom zoom;
    private final ObservableValue<PageSize> size;
    private final Pane paper;
    private final DoubleConsumer sized;
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane desk = new StackPane(scroll);
    private final ObjectProperty<Orientation> free = new SimpleObjectProperty<>(Orientation.VERTICAL);

    /**
     * @param size of the paper
     * @param paper what lies there
     * @param sized called with the paper's width in the window whenever it may have another one
     */
    PaperDesk(Zoom zoom, ObservableValue<PageSize> size, Pane paper, DoubleConsumer sized) {
        this.zoom = zoom;
        this.size = size;
        this.paper = paper;
        this.sized = sized;
    }

    /** @param tools lie on the desk, in its lower right corner, upright or in a row where more of it is free */
    Region build(TilePane tools) {
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane room = new StackPane(paper);
        room.minWidthProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getWidth));
        room.minHeightProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getHeight));
        scroll.setContent(room);
        scroll.setPannable(true);
        scroll.getStyleClass().add("certificate-scroll");
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        desk.getChildren().add(tools);
        tools.orientationProperty().bind(free);
        desk.getStyleClass().add("certificate-desk");
        StackPane.setAlignment(tools, Pos.BOTTOM_RIGHT);
        desk.setMinSize(0, 0);
        desk.setPrefSize(0, 0);
        desk.widthProperty().addListener((property, old, now) -> lay());
        desk.heightProperty().addListener((property, old, now) -> lay());
        size.addListener((property, old, now) -> lay());
        zoom.percentProperty().addListener((property, old, now) -> {
            double across = overflows(paper.getPrefWidth(), scroll.getWidth()) ? scroll.getHvalue() : MIDDLE;
            double down = overflows(paper.getPrefHeight(), scroll.getHeight()) ? scroll.getVvalue() : MIDDLE;
            lay();
            Platform.runLater(() -> look(across, down)); // once the paper has its new size
        });
        return desk;
    }

    private void wheel(ScrollEvent event) {
        if (!event.isShortcutDown() || event.getDeltaY() == 0) return;
        if (event.getDeltaY() > 0) zoom.in();
        else zoom.out();
        event.consume();
    }

    /** Lays the paper down in the size in which it is seen now. */
    void lay() {
        PageSize now = size.getValue();
        double proportion = now.height().mm() / now.width().mm();
        double onPaper = Zoom.pixelsOnPaper(now);
        double room = Math.max(1, Math.min(desk.getWidth() - MARGIN, (desk.getHeight() - MARGIN) / proportion));
        boolean wide = desk.getWidth() - room < desk.getHeight() - room * proportion;
        free.set(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        zoom.viewed((int) (room * 100 / onPaper), scale());
        Optional<Integer> percent = zoom.percentProperty().get();
        double width = percent.map(wanted -> onPaper * wanted / 100).orElse(room);
        paper.setPrefSize(width, width * proportion);
        paper.setMinSize(width, width * proportion);
        ScrollPane.ScrollBarPolicy bars =
                percent.isPresent() ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER;
        scroll.setHbarPolicy(bars);
        scroll.setVbarPolicy(bars);
        sized.accept(width);
    }

    private static boolean overflows(double length, double room) {
        return length > room;
    }

    /** Whoever comes nearer sees the place that he looked at, the middle at first. */
    private void look(double across, double down) {
        scroll.layout();
        scroll.setHvalue(across);
        scroll.setVvalue(down);
    }

    private double scale() {
        Window window = scroll.getScene() == null ? null : scroll.getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }
}
