package laurel.certificate.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** The certificate of the selected recipient as it will be printed, with the way to the next and the previous one. */
final class PreviewView {
    static final String PICTURE = "certificate-picture",
            PREVIOUS = "certificate-previous",
            NEXT = "certificate-next",
            POSITION = "certificate-position",
            NOTE = "certificate-note";

    private static final double MARGIN = 32;

    private final PreviewViewModel model;
    private final RecipientsViewModel recipients;
    private final Forms forms;

    PreviewView(PreviewViewModel model, RecipientsViewModel recipients, LiveTexts texts) {
        this.model = model;
        this.recipients = recipients;

        this.forms = new Forms(texts);
    }

    Region build() {
        VBox box = new VBox(bar(), paper());
        box.getStyleClass().add("certificate-preview");
        VBox.setVgrow(box.getChildren().get(1), Priority.ALWAYS);
        return box;
    }

    private HBox bar() {
        Label name = new Label();
        name.textProperty().bind(model.nameProperty());
        name.getStyleClass().add("section-title");
        Label note = forms.label("muted", model.noteProperty());
        note.setId(NOTE);
        Label position = forms.label("muted", recipients.positionProperty());
        position.setId(POSITION);
        position.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = forms.iconButton(PREVIOUS, Icon.PREVIOUS, recipients::previous);
        previous.setTooltip(forms.tooltip(Message.of("certificate.ui.previous", KeyCode.PAGE_UP.getName())));
        Button next = forms.iconButton(NEXT, Icon.NEXT, recipients::next);
        next.setTooltip(forms.tooltip(Message.of("certificate.ui.next", KeyCode.PAGE_DOWN.getName())));
        HBox bar = Layouts.toolbar(name, note, Forms.spring(), previous, position, next);
        name.setMinWidth(0);
        note.setMinWidth(0);
        return bar;
    }

    private Region paper() {
        ImageView sheet = new ImageView();
        sheet.setId(PICTURE);
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        sheet.imageProperty().bind(model.pictureProperty().map(PreviewView::orNothing));
        sheet.accessibleTextProperty().bind(model.nameProperty());
        StackPane desk = new StackPane(sheet);
        desk.getStyleClass().add("certificate-desk");
        desk.setAlignment(Pos.CENTER);
        desk.setMinSize(0, 0);
        desk.setPrefSize(0, 0);
        sheet.fitWidthProperty().bind(desk.widthProperty().subtract(MARGIN));
        sheet.fitHeightProperty().bind(desk.heightProperty().subtract(MARGIN));
        return desk;
    }

    private static @Nullable Image orNothing(Optional<Image> page) {
        return page.orElse(null);
    }
}
