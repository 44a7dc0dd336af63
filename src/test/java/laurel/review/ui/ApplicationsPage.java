package laurel.review.ui;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import laurel.desktop.Until;
import org.testfx.api.FxRobot;

/** The screen of applications in a user's words. */
final class ApplicationsPage {
    private final FxRobot robot;

    ApplicationsPage(FxRobot robot) {
        this.robot = robot;
    }

    ApplicationsPage waitForRows(int count) throws TimeoutException {
        Until.holds(() -> robot.lookup("#" + QueueView.TABLE)
                        .<TableView<?>>query()
                        .getItems()
                        .size()
                == count);
        return this;
    }

    ApplicationsPage waitUntilShown(String id) throws TimeoutException {
        Until.holds(
                () -> robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent());
        return this;
    }

    ApplicationsPage waitForText(String id, String text) throws TimeoutException {
        Until.holds(() -> text(id).equals(text));
        return this;
    }

    ApplicationsPage accept() {
        robot.clickOn("#" + DecisionView.OUTCOME + "-accept");
        return this;
    }

    ApplicationsPage setVotesAsideBecause(String reason) {
        robot.clickOn("#" + DecisionView.WAIVER + "quorum");
        robot.interact(() -> robot.lookup("#" + DecisionView.REASON)
                .<TextInputControl>query()
                .setText(reason));
        return this;
    }

    ApplicationsPage decide() {
        robot.clickOn("#" + DecisionView.DECIDE);
        return this;
    }

    ApplicationsPage applyTogether() {
        robot.clickOn("#" + ApplicationsView.APPLY);
        return this;
    }

    String text(String id) {
        return robot.lookup("#" + id).<Labeled>query().getText();
    }
}
