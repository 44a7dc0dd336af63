package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ShownStageTest {
    private final List<Throwable> bugs = new ArrayList<>();

    @Test
    void aWindowThatCannotBeMadeIsToldAndNotWaitedFor() {
        IllegalStateException bug = new IllegalStateException("no screen");
        assertThat(new ShownStage(bugs::add).showAndWait(stage -> {
                    throw bug;
                }))
                .isFalse();
        assertThat(bugs).containsExactly(bug);
    }

    @Test
    void aWindowIsWaitedForUntilItIsClosed() {
        assertThat(new ShownStage(bugs::add).showAndWait(stage -> {
                    stage.show();
                    Platform.runLater(stage::close);
                }))
                .isTrue();
        assertThat(bugs).isEmpty();
    }

    @Test
    void aWindowThatDoesNotOpenIsNotWaitedFor() {
        assertThat(new ShownStage(bugs::add).showAndWait(Stage::close)).isTrue();
    }
}
