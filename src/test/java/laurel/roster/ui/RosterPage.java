package laurel.roster.ui;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import laurel.desktop.Until;
import laurel.desktop.WindowDialogs;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The roster's screen in a user's words. */
final class RosterPage {
    private final FxRobot robot;

    RosterPage(FxRobot robot) {
        this.robot = robot;
    }

    RosterPage searchFor(String text) {
        robot.clickOn("#" + RosterView.SEARCH).write(text);
        return this;
    }

    RosterPage choose(String name) {
        robot.clickOn(name);
        return this;
    }

    RosterPage importPost() {
        robot.clickOn("#" + RosterView.IMPORT);
        return this;
    }

    RosterPage export(String format) {
        robot.clickOn("#" + RosterView.EXPORT).clickOn("#" + RosterView.EXPORT + "-" + format);
        return this;
    }

    RosterPage agree() throws TimeoutException {
        String verb = "#" + WindowDialogs.VERB;
        Until.holds(() -> robot.lookup(verb).queryAll().stream().anyMatch(RosterPage::isShown));
        robot.clickOn(verb);
        return this;
    }

    /** A dialog that is just going away is still found, but stands in no window any more. */
    private static boolean isShown(Node node) {
        return node.getScene() != null && node.getScene().getWindow() != null;
    }

    List<String> names() {
        WaitForAsyncUtils.waitForFxEvents();
        return table().getItems().stream()
                .map(line -> line.award().printedName())
                .toList();
    }

    String chosenName() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#" + RosterView.CHOSEN_NAME).<Labeled>query().getText();
    }

    RosterPage waitUntilShows(int rows) throws TimeoutException {
        Until.holds(() -> table().getItems().size() == rows);
        return this;
    }

    private TableView<RosterLine> table() {
        return robot.lookup("#" + RosterView.TABLE).queryTableView();
    }
}
