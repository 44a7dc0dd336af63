package laurel.certificate.ui;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import laurel.desktop.Outdated;
import laurel.kernel.PageSize;
import org.jspecify.annotations.Nullable;

/** A page on a desk, one of its elements in a frame; dimmed while a newer picture takes longer than a moment. */
final class PaperView {
    private final PreviewViewModel model;
    private final TilePane tools;
    private final ImageView sheet = new ImageView();
    private final Region mark = new Region();
    private final Pane page = new Pane(sheet, mark);

    /** @param tools lie on the desk, in its lower right corner */
    PaperView(PreviewViewModel model, TilePane tools) {
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
        mark.setManaged(false);
        PaperDesk desk = new PaperDesk(model.zoom(), model.sizeProperty(), page, this::size);
        listen(desk);
        return desk.build(tools);
    }

    private void listen(PaperDesk desk) {
        model.markProperty().addListener((property, old, now) -> mark());
        model.pageProperty().addListener((property, old, now) -> mark());
        model.pictureProperty().addListener((property, old, now) -> desk.lay());
        Outdated.dim(page, model.drawingProperty());
    }

    private void size(double width) {
        PageSize paper = model.sizeProperty().get();
        sheet.setFitWidth(width);
        sheet.setFitHeight(width * paper.height().mm() / paper.width().mm());
        mark();
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
    }

    private static @Nullable Image orNothing(Optional<Image> picture) {
        return picture.orElse(null);
    }
}
