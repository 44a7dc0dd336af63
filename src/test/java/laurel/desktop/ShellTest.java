package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window's parts are made in show, on the toolkit's thread
class ShellTest {
    private static final Message TITLE = Message.of("desktop.icon.roster");

    @TempDir
    private static Path folder;

    private final List<String> events = new ArrayList<>();
    private final CssWarnings warnings = new CssWarnings();
    private final Locale localeBefore = Locale.getDefault();
    private LiveTexts texts;
    private WindowDialogs dialogs;
    private FxTaskRunner tasks;
    private Revision revision;

    @Start
    void show(Stage stage) throws IOException {
        Fonts.load();
        texts = new LiveTexts(Locale.ENGLISH, List.of("desktop", "kernel"));
        WindowMemory memory =
                WindowMemory.load(Files.createTempDirectory(folder, "window").resolve("none.properties"));
        memory.language(Locale.ENGLISH);
        dialogs = new WindowDialogs(texts, new NativeFileChoosers(texts, memory), path -> {});
        tasks = new FxTaskRunner(new FailureReport(dialogs)::show);
        revision = new Revision();
        Clock clock = Clock.fixed(Instant.parse("2023-09-20T12:03:04Z"), ZoneOffset.UTC);
        Shell shell = new Shell(
                texts,
                memory,
                dialogs,
                tasks,
                new Status(folder, revision, clock),
                List.of(
                        screen("roster", "desktop.icon.roster", Icon.ROSTER),
                        screen("publish", "desktop.icon.publish", Icon.PUBLISH)));
        shell.show(stage);
    }

    @AfterEach
    void restore() {
        warnings.close();
        Locale.setDefault(localeBefore);
    }

    private Screen screen(String id, String title, Icon icon) {
        return new Screen(
                id, title, icon, this::oneOfEach, () -> events.add("open " + id), () -> events.add("close " + id));
    }

    private Parent oneOfEach() {
        Forms forms = new Forms(texts);
        Tables tables = new Tables(texts);
        EmptyState empty = new EmptyState(texts, Icon.ROSTER, TITLE, TITLE);
        TableView<String> table = tables.table("table", FXCollections.observableArrayList("Önder", "尹珉"), empty.node());
        table.getColumns().add(tables.words("name", TITLE, 200, name -> name));
        table.getColumns().add(tables.values("length", TITLE, 80, String::length, String::valueOf));
        VBox box = new VBox(
                forms.label("screen-title", TITLE),
                forms.search("search", TITLE, new SimpleStringProperty("")),
                forms.primary("ask", TITLE, () -> {}),
                forms.iconButton("copy", Icon.COPY, () -> {}),
                forms.choice(
                        "choice",
                        TITLE,
                        FXCollections.observableArrayList("a", "b"),
                        new SimpleObjectProperty<>("a"),
                        name -> name),
                table);
        box.getStyleClass().add("screen");
        return box;
    }

    @Test
    void keysLeadToTheScreens(FxRobot robot) {
        new ShellPage(robot).press(KeyCode.CONTROL, KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(events).containsExactly("open roster", "close roster", "open publish");
    }

    @Test
    void aSecondPressOnTheSameEntryChangesNothing(FxRobot robot) {
        new ShellPage(robot).go("publish").go("publish");
        assertThat(events).containsExactly("open roster", "close roster", "open publish");
    }

    @Test
    void theLanguageChangesAtOnce(FxRobot robot) {
        ShellPage window = new ShellPage(robot);
        assertThat(window.railText("roster")).isEqualTo("Roster");
        assertThat(window.chinese().railText("roster")).isEqualTo("名册");
    }

    @Test
    void searchingKeyGoesToTheSearchField(FxRobot robot) {
        new ShellPage(robot).press(KeyCode.CONTROL, KeyCode.F);
        assertThat(robot.lookup("#search").query().isFocused()).isTrue();
    }

    @Test
    void aQuestionIsAnsweredByTheVerbAndLeftByEscape(FxRobot robot) {
        ShellPage window = new ShellPage(robot);
        List<String> answers = new ArrayList<>();
        ask(robot, answers);
        assertThat(window.asks()).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.asks()).isFalse();
        ask(robot, answers);
        window.agree();
        assertThat(window.asks()).isFalse();
        assertThat(answers).containsExactly("yes");
    }

    private void ask(FxRobot robot, List<String> answers) {
        Dialogs.Question question = Dialogs.Question.of(TITLE, TITLE, TITLE)
                .withDetails(List.of(TITLE))
                .withProblems(List.of(Problem.error(Place.line("a.csv", 3), "desktop.display.none")))
                .gravely();
        robot.interact(() -> dialogs.confirm(question, () -> answers.add("yes")));
    }

    @Test
    void theStatusBarTellsOfTasksAndOfTheLastAct(FxRobot robot) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        robot.interact(() -> tasks.run(
                TITLE,
                progress -> {
                    while (!progress.cancelled() && shown.getCount() > 0) progress.at(1, 2, TITLE);
                    return true;
                },
                done -> {}));
        Until.holds(() -> robot.lookup("#task-cancel").tryQuery().isPresent());
        robot.clickOn("#task-cancel");
        Until.holds(() -> robot.lookup("#task-cancel").tryQuery().isEmpty());
        revision.moved();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#status-saved").queryLabeled().getText()).isEqualTo("Saved 12:03:04");
    }

    @Test
    void aDefectInAnEventIsShownOnceAtATime(FxRobot robot) {
        ShellPage window = new ShellPage(robot);
        Thread.UncaughtExceptionHandler[] before = new Thread.UncaughtExceptionHandler[1];
        robot.interact(() -> {
            before[0] = Thread.currentThread().getUncaughtExceptionHandler();
            new WindowBorder(dialogs).guardThisThread();
        });
        try {
            Platform.runLater(ShellTest::defect);
            Platform.runLater(ShellTest::defect);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(window.asks()).isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(window.asks()).isFalse();
            Platform.runLater(ShellTest::defect);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(window.asks()).isTrue();
        } finally {
            robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(before[0]));
        }
    }

    private static void defect() {
        throw new IllegalStateException("seven rows of six");
    }

    @Test
    void closingIsAskedWhileWorkRuns(FxRobot robot) {
        ShellPage window = new ShellPage(robot);
        CountDownLatch end = new CountDownLatch(1);
        robot.interact(() -> tasks.run(
                TITLE,
                progress -> {
                    try {
                        return end.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                done -> {}));
        Stage stage = (Stage) robot.window(0);
        requestClose(robot, stage);
        requestClose(robot, stage);
        assertThat(robot.lookup("#" + WindowDialogs.CARD).queryAll()).hasSize(1);
        window.press(KeyCode.ESCAPE);
        assertThat(stage.isShowing()).isTrue();
        requestClose(robot, stage);
        window.agree();
        assertThat(stage.isShowing()).isFalse();
        end.countDown();
    }

    @Test
    void closingIsNotAskedWhenNothingRuns(FxRobot robot) {
        Stage stage = (Stage) robot.window(0);
        requestClose(robot, stage);
        assertThat(stage.isShowing()).isFalse();
    }

    private static void requestClose(FxRobot robot, Stage stage) {
        robot.interact(() -> {
            WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(stage, request);
        });
    }

    @Test
    void noStyleSheetComplainsInEitherTheme(FxRobot robot) {
        ShellPage window = new ShellPage(robot);
        everything(robot, window);
        window.dark();
        everything(robot, window);
        assertThat(warnings.found()).isEmpty();
    }

    private void everything(FxRobot robot, ShellPage window) {
        window.go("publish").go("roster").press(KeyCode.F1).press(KeyCode.ESCAPE);
        ask(robot, new ArrayList<>());
        window.press(KeyCode.ESCAPE);
        robot.interact(() -> {
            dialogs.done(TITLE);
            dialogs.written(TITLE, folder);
            dialogs.failed(TITLE, TITLE);
            dialogs.ask(new Dialogs.Prompt(TITLE, TITLE, TITLE, "", true, TITLE), text -> {});
        });
        window.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        robot.clickOn("#choice").press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.moveTo("#copy");
    }
}
