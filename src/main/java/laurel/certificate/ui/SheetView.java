package laurel.certificate.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import laurel.certificate.Sheets;
import laurel.certificate.ui.SheetsViewModel.Seen;
import laurel.desktop.LiveTexts;

/** One printed side on a desk: the sheet with its margins, the certificates in their places, the marks for cutting. */
final class SheetView {
    static final String SHEET = "print-sheet";

    private final SheetsViewModel model;
    private final LiveTexts texts;
    private final Pane sheet = new Pane();

    SheetView(SheetsViewModel model, LiveTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    Region build() {
        sheet.setId(SHEET);
        sheet.getStyleClass().add("print-sheet");
        sheet.accessibleTextProperty().bind(model.namesProperty());
        PaperDesk desk = new PaperDesk(model.zoom(), model.sizeProperty(), sheet, this::draw);
        model.seenProperty().addListener((property, old, now) -> desk.lay());
        ZoomTools tools = new ZoomTools(model.zoom(), texts);
        Region node = desk.build(tools.build("print"));
        node.getStyleClass().add("print-desk");
        tools.listenIn(node);
        return node;
    }

    private void draw(double width) {
        sheet.getChildren().clear();
        sheet.setVisible(model.seenProperty().get().isPresent());
        model.seenProperty().get().ifPresent(seen -> draw(seen, width));
    }

    private void draw(Seen seen, double width) {
        Sheets sheets = seen.side().sheets();
        double scale = width / sheets.sheet().width().mm();
        for (int i = 0; i < seen.pictures().size(); i++) {
            Sheets.Spot spot = seen.side().pages().get(i).spot();
            sheet.getChildren().add(page(spot, seen.pictures().get(i), scale));
        }
        sheet.getChildren().add(margin(seen, scale));
        for (Sheets.CropMark mark : sheets.cropMarks()) {
            Line line = new Line(mark.x1() * scale, mark.y1() * scale, mark.x2() * scale, mark.y2() * scale);
            line.getStyleClass().add("print-mark");
            sheet.getChildren().add(line);
        }
    }

    private static Node page(Sheets.Spot spot, Optional<Image> picture, double scale) {
        Region place = new Region();
        place.getStyleClass().add("print-page");
        place.setPrefSize(spot.width() * scale, spot.height() * scale);
        Node page = picture.<Node>map(image -> {
                    ImageView view = new ImageView(image);
                    view.setSmooth(true);
                    view.setFitWidth(spot.width() * scale);
                    view.setFitHeight(spot.height() * scale);
                    return view;
                })
                .orElse(place);
        page.relocate(spot.x() * scale, spot.y() * scale);
        return page;
    }

    /** The line that most printers cannot print beyond. */
    private static Region margin(Seen seen, double scale) {
        Sheets sheets = seen.side().sheets();
        double edge = seen.side().margin().mm();
        Region margin = new Region();
        margin.getStyleClass().add("print-margin");
        margin.setVisible(edge > 0);
        margin.setMouseTransparent(true);
        margin.setPrefSize(
                (sheets.sheet().width().mm() - 2 * edge) * scale,
                (sheets.sheet().height().mm() - 2 * edge) * scale);
        margin.relocate(edge * scale, edge * scale);
        return margin;
    }
}
