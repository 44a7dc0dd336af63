package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import laurel.certificate.Imposition;
import laurel.certificate.PrintPlan;
import laurel.certificate.Sheets;
import laurel.kernel.PageSize;
import org.jspecify.annotations.Nullable;

/** One printed side, drawn to scale: the sheet, the places of certificates with their names, the marks for cutting. */
final class SheetView {
    private static final double WIDTH = 420, HEIGHT = 300;

    /** A side of some job. */
    private record Printed(PrintPlan.Job job, Imposition.Side side) {}

    private final Pane sheet = new Pane();
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private List<Printed> sides = List.of();

    SheetView() {
        sheet.getStyleClass().add("print-sheet");
        sheet.setMinSize(0, 0);
    }

    Region node() {
        return sheet;
    }

    void show(@Nullable PrintPlan plan) {
        List<Printed> all = new ArrayList<>();
        if (plan != null) {
            for (PrintPlan.Job job : plan.jobs()) {
                job.imposition(plan.order()).sides().forEach(side -> all.add(new Printed(job, side)));
            }
        }
        sides = List.copyOf(all);
        count.set(sides.size());
        turn(0);
    }

    void next() {
        turn(number.get() + 1);
    }

    void previous() {
        turn(number.get() - 1);
    }

    private void turn(int to) {
        int side = Math.max(0, Math.min(sides.size() - 1, to));
        number.set(side);
        sheet.getChildren().clear();
        sheet.setVisible(!sides.isEmpty());
        if (!sides.isEmpty()) draw(sides.get(side));
    }

    private void draw(Printed printed) {
        Sheets sheets = printed.job().sheets();
        PageSize paper = sheets.sheet();
        double scale =
                Math.min(WIDTH / paper.width().mm(), HEIGHT / paper.height().mm());
        sheet.setPrefSize(paper.width().mm() * scale, paper.height().mm() * scale);
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (Imposition.Placed placed : printed.side().pages()) {
            PrintPlan.Recipient recipient = printed.job().recipients().get(placed.certificate());
            Label page = new Label(
                    recipient.number() + "  " + recipient.certificate().printedName());
            page.getStyleClass().add("print-page");
            page.setWrapText(true);
            Sheets.Spot spot = placed.spot();
            page.setLayoutX(spot.x() * scale);
            page.setLayoutY(spot.y() * scale);
            page.setMinSize(0, 0);
            page.setPrefSize(spot.width() * scale, spot.height() * scale);
            sheet.getChildren().add(page);
        }
        for (Sheets.CropMark mark : sheets.cropMarks()) {
            Line line = new Line(mark.x1() * scale, mark.y1() * scale, mark.x2() * scale, mark.y2() * scale);
            line.getStyleClass().add("print-mark");
            sheet.getChildren().add(line);
        }
    }

    /** @return which side is seen, from 0 */
    ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** @return what a screen reader says of the side */
    Optional<String> names() {
        if (sides.isEmpty()) return Optional.empty();
        Printed printed = sides.get(number.get());
        return printed.side().pages().stream()
                .map(placed -> printed.job()
                        .recipients()
                        .get(placed.certificate())
                        .certificate()
                        .printedName())
                .reduce((one, other) -> one + ", " + other);
    }
}
