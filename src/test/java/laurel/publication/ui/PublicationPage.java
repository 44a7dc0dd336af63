package laurel.publication.ui;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import laurel.desktop.Until;
import laurel.desktop.WindowDialogs;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of posts in a user's words. */
final class PublicationPage {
    private final FxRobot robot;

    PublicationPage(FxRobot robot) {
        this.robot = robot;
    }

    PublicationPage waitUntilSays(String words) throws TimeoutException {
        Until.holds(() -> source().getText().contains(words));
        return this;
    }

    PublicationPage english() {
        robot.clickOn("#publication-language-en");
        return this;
    }

    PublicationPage markdown() {
        robot.clickOn("#publication-look-markdown");
        return this;
    }

    PublicationPage save() throws TimeoutException {
        robot.clickOn("#" + PublicationView.SAVE);
        String verb = "#" + WindowDialogs.VERB;
        Until.holds(() -> robot.lookup(verb).tryQuery().isPresent());
        robot.clickOn(verb);
        return this;
    }

    String text() {
        WaitForAsyncUtils.waitForFxEvents();
        return source().getText();
    }

    private TextArea source() {
        return robot.lookup("#" + PublicationView.SOURCE).query();
    }
}
