package laurel.roster.ui;

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
class RosterViewTest {
    @TempDir
    private Path folder;

    private TestWindow window;
    private RosterViewModel model;

    @Start
    void show(Stage stage) {
        Revision revision = new Revision();
        window = new TestWindow(List.of("roster"), new LiveRevision(revision, Platform::runLater));
        TypicalRoster roster = new TypicalRoster(revision);
        model = roster.model(window.desk());
        window.show(
                stage,
                new RosterView(window.texts(), model, roster.importing(window.desk()), roster.exporting(window.desk()))
                        .build());
        model.open();
    }

    @Test
    void searchNarrowsTheTableAndAChoiceShowsDetails(FxRobot robot) throws Exception {
        RosterPage page = new RosterPage(robot).waitUntilShows(4).searchFor("onder");
        assertThat(page.names()).containsExactly("İremnur Önder");
        assertThat(page.choose("İremnur Önder").chosenName()).isEqualTo("İremnur Önder");
        assertThat(window.cssWarnings()).isEmpty();
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        Parent root = robot.listWindows().get(0).getScene().getRoot();
        assertThat(Accessibility.nameless(root)).isEmpty();
    }

    @Test
    void whatIsShownIsExported(FxRobot robot) throws Exception {
        Path file = folder.resolve("ambassadors.csv");
        window.pick(file);
        new RosterPage(robot).waitUntilShows(4).searchFor("onder").export("csv-raw");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(Files.readString(file)).contains("İremnur Önder").doesNotContain("Ada King");
    }

    @Test
    void aPostIsImportedAfterAYes(FxRobot robot) throws Exception {
        window.pick(TypicalRoster.post(folder));
        RosterPage page = new RosterPage(robot).waitUntilShows(4).importPost().agree();
        robot.interact(model::open); // what the act's revision does in the program
        assertThat(page.waitUntilShows(6).names()).contains("Grace Hopper");
    }
}
