package laurel.desktop;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The window in a user's words. */
public final class ShellPage {
    private final FxRobot robot;

    public ShellPage(FxRobot robot) {
        this.robot = robot;
    }

    public ShellPage go(String screen) {
        robot.clickOn("#rail-" + screen);
        return this;
    }

    public ShellPage press(KeyCode... keys) {
        robot.press(keys).release(keys);
        return this;
    }

    public ShellPage chinese() {
        robot.clickOn("#language-zh");
        return this;
    }

    public ShellPage dark() {
        robot.clickOn("#theme-dark");
        return this;
    }

    public String railText(String screen) {
        return robot.lookup("#rail-" + screen).<Labeled>query().getText();
    }

    public boolean asks() {
        return robot.lookup("#" + WindowDialogs.CARD).tryQuery().isPresent();
    }

    public ShellPage agree() {
        robot.clickOn("#" + WindowDialogs.VERB);
        return this;
    }
}
