package laurel.certificate.ui;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import laurel.desktop.Accessibility;
import laurel.desktop.FxTaskRunner;
import laurel.desktop.Until;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of certificates in a user's words. */
final class CertificatesPage {
    private final FxRobot robot;

    CertificatesPage(FxRobot robot) {
        this.robot = robot;
    }

    CertificatesPage waitForRecipients(int count) throws TimeoutException {
        Until.holds(() -> rows(RecipientsView.TABLE) == count);
        return this;
    }

    CertificatesPage waitForPicture() throws TimeoutException {
        Until.holds(
                () -> robot.lookup("#" + PreviewView.PICTURE).<ImageView>query().getImage() != null);
        return this;
    }

    CertificatesPage waitForLedger(int count) throws TimeoutException {
        Until.holds(() -> rows(LedgerView.TABLE) == count);
        return this;
    }

    private int rows(String table) {
        return robot.lookup("#" + table).<TableView<?>>query().getItems().size();
    }

    CertificatesPage pageDown() {
        robot.interact(() -> robot.lookup("#" + RecipientsView.TABLE).query().requestFocus());
        robot.press(KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN);
        return this;
    }

    CertificatesPage issue() {
        robot.clickOn("#" + BatchView.ISSUE);
        return this;
    }

    CertificatesPage ledger() {
        robot.clickOn("#" + CertificatesView.PART + "-ledger");
        return this;
    }

    String text(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#" + id).<Labeled>query().getText();
    }

    boolean shows(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return isShown(id);
    }

    private boolean isShown(String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    CertificatesPage more() {
        return press("#" + BatchView.MORE);
    }

    CertificatesPage selectCertificate(int row) {
        robot.interact(() -> robot.lookup("#" + LedgerView.TABLE)
                .<TableView<?>>query()
                .getSelectionModel()
                .select(row));
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** Does what a click or the space bar does, wherever the button has been scrolled to. */
    CertificatesPage press(String button) {
        robot.interact(() -> robot.lookup(button).<ButtonBase>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    CertificatesPage type(String field, String words) {
        robot.interact(() -> robot.lookup("#" + field).<TextInputControl>query().setText(words));
        return this;
    }

    CertificatesPage waitForShown(String id) throws TimeoutException {
        Until.holds(() -> isShown(id));
        return this;
    }

    /** Waits until nothing runs any more, and nothing that followed from it. */
    CertificatesPage waitForRest(FxTaskRunner tasks) throws TimeoutException {
        Until.holds(() -> tasks.running().isEmpty());
        Until.holds(() -> tasks.running().isEmpty());
        return this;
    }

    /** @return what takes the focus and says nothing */
    List<String> nameless() {
        WaitForAsyncUtils.waitForFxEvents();
        return Accessibility.nameless(robot.window(0).getScene().getRoot());
    }
}
