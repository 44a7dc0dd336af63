package laurel.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import laurel.desktop.Accessibility;
import laurel.desktop.LiveRevision;
import laurel.desktop.TestWindow;
import laurel.kernel.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window's parts are made in show, on the toolkit's thread
class PublicationViewTest {
    @TempDir
    private Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        Revision revision = new Revision();
        window = new TestWindow(List.of("programme", "publication"), new LiveRevision(revision, Platform::runLater));
        TypicalPosts posts = new TypicalPosts(revision).withTwoAmbassadors();
        PublicationViewModel model = posts.model(window.desk());
        window.show(stage, new PublicationView(window.texts(), posts.programmes(), model).build());
        model.open();
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        Parent root = robot.listWindows().get(0).getScene().getRoot();
        assertThat(Accessibility.nameless(root)).isEmpty();
    }

    @Test
    void thePostIsSavedAsItIsShown(FxRobot robot) throws Exception {
        window.pick(folder);
        PublicationPage page = new PublicationPage(robot)
                .waitUntilSays("尹珉")
                .english()
                .markdown()
                .waitUntilSays("wo new");
        Path file = folder.resolve("2023-10-10-ambassador-2023-en.md");
        page.save();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(Files.readString(file)).isEqualTo(page.text());
        assertThat(window.cssWarnings()).isEmpty();
    }
}
