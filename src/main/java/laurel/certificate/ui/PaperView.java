package laurel.certificate.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;
import laurel.kernel.PageSize;
import org.jspecify.annotations.Nullable;

/** A page on a desk: fits it or can be dragged about; dimmed while a newer picture takes longer than a moment. */
final class PaperView {
    private static final double MARGIN = 32, MIDDLE = 0.5;
    private static final Duration MOMENT = Duration.millis(150);
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private final PreviewViewModel model;
    private final Region tools;
    private final ImageView sheet = new ImageView();
    private final Region mark = new Region();
    private final Pane page = new Pane(sheet, mark);
    private final ScrollPane scroll = new ScrollPane();

    /** @param tools lie on the desk, in its lower right corner */
    PaperView(PreviewViewModel model, Region tools) {
        this.model = model;
        this.tools = tools;
    }

    Region build() {
        sheet.setId(PreviewView.PICTURE);
        sheet.setSmooth(true);
        sheet.imageProperty().bind(model.pictureProperty().map(PaperView::orNothing));
        sheet.accessibleTextProperty().bind(model.nameProperty());
        mark.setId(PreviewView.MARK);
        mark.getStyleClass().add("certificate-mark");
        mark.setMouseTransparent(true);
        page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane room = new StackPane(page);
        room.minWidthProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getWidth));
        room.minHeightProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getHeight));
        scroll.setContent(room);
        scroll.setPannable(true);
        scroll.getStyleClass().add("certificate-scroll");
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        StackPane desk = new StackPane(scroll, tools);
        desk.getStyleClass().add("certificate-desk");
        StackPane.setAlignment(tools, Pos.BOTTOM_RIGHT);
        desk.setMinSize(0, 0);
        desk.setPrefSize(0, 0);
        listen(desk);
        return desk;
    }

    private void listen(Region desk) {
        desk.widthProperty().addListener((property, old, now) -> size(desk));
        desk.heightProperty().addListener((property, old, now) -> size(desk));
        model.zoom().percentProperty().addListener((property, old, now) -> {
            double across = overflows(page.getPrefWidth(), scroll.getWidth()) ? scroll.getHvalue() : MIDDLE;
            double down = overflows(page.getPrefHeight(), scroll.getHeight()) ? scroll.getVvalue() : MIDDLE;
            size(desk);
            Platform.runLater(() -> look(across, down)); // once the page has its new size
        });
        model.sizeProperty().addListener((property, old, now) -> size(desk));
        model.markProperty().addListener((property, old, now) -> mark());
        model.pageProperty().addListener((property, old, now) -> mark());
        model.pictureProperty().addListener((property, old, now) -> size(desk));
        PauseTransition patience = new PauseTransition(MOMENT);
        patience.setOnFinished(event ->
                page.pseudoClassStateChanged(OUTDATED, model.drawingProperty().get()));
        model.drawingProperty().addListener((property, old, now) -> {
            if (now) patience.playFromStart();
            else page.pseudoClassStateChanged(OUTDATED, false);
        });
    }

    private void wheel(ScrollEvent event) {
        if (!event.isShortcutDown() || event.getDeltaY() == 0) return;
        if (event.getDeltaY() > 0) model.zoom().in();
        else model.zoom().out();
        event.consume();
    }

    private void size(Region desk) {
        PageSize paper = model.sizeProperty().get();
        double proportion = paper.height().mm() / paper.width().mm();
        double onPaper = Zoom.pixelsOnPaper(paper);
        double room = Math.max(1, Math.min(desk.getWidth() - MARGIN, (desk.getHeight() - MARGIN) / proportion));
        model.zoom().viewed((int) (room * 100 / onPaper), scale());
        Optional<Integer> percent = model.zoom().percentProperty().get();
        double width = percent.map(now -> onPaper * now / 100).orElse(room);
        sheet.setFitWidth(width);
        sheet.setFitHeight(width * proportion);
        boolean drawn = model.pictureProperty().get().isPresent();
        page.setPrefSize(drawn ? width : 0, drawn ? width * proportion : 0);
        page.setMinSize(page.getPrefWidth(), page.getPrefHeight());
        ScrollPane.ScrollBarPolicy bars =
                percent.isPresent() ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER;
        scroll.setHbarPolicy(bars);
        scroll.setVbarPolicy(bars);
        mark();
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

    private void mark() {
        Optional<ElementArea> area = model.markProperty()
                .get()
                .filter(found -> found.page() == model.pageProperty().get()
                        && model.pictureProperty().get().isPresent());
        mark.setVisible(area.isPresent());
        area.ifPresent(found -> {
            double width = sheet.getFitWidth();
            double height = sheet.getFitHeight();
            mark.resizeRelocate(
                    found.left() * width, found.top() * height, found.width() * width, found.height() * height);
            mark.setRotate(found.rotation());
        });
        mark.setManaged(false);
    }

    private static @Nullable Image orNothing(Optional<Image> picture) {
        return picture.orElse(null);
    }
}
