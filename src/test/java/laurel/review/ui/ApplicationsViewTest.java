package laurel.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import laurel.application.Issue;
import laurel.desktop.CssWarnings;
import laurel.desktop.Desk;
import laurel.desktop.FailureReport;
import laurel.desktop.FxTaskRunner;
import laurel.desktop.LiveRevision;
import laurel.desktop.LiveTexts;
import laurel.desktop.NativeFileChoosers;
import laurel.desktop.Shell;
import laurel.desktop.ShellPage;
import laurel.desktop.Status;
import laurel.desktop.WindowDialogs;
import laurel.desktop.WindowMemory;
import laurel.roster.Award;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window's parts are made in show, on the toolkit's thread
class ApplicationsViewTest {
    @TempDir
    private static Path folder;

    private final CssWarnings warnings = new CssWarnings();
    private final ReviewBench bench = new ReviewBench();
    private final Locale localeBefore = Locale.getDefault();
    private FxTaskRunner tasks;
    private Path outputs;

    @Start
    void show(Stage stage) throws Exception {
        outputs = Files.createTempDirectory(folder, "out");
        bench.applications(outputs, Issue.of(7, "ada"), Issue.of(8, "grace"));
        WindowMemory memory = WindowMemory.load(outputs.resolve("window.properties"));
        memory.language(Locale.ENGLISH);
        List<String> files = List.of("desktop", "kernel", "programme", "application", "review", "store");
        LiveTexts texts = new LiveTexts(Locale.ENGLISH, files);
        WindowDialogs dialogs = new WindowDialogs(texts, new NativeFileChoosers(texts, memory), path -> {});
        tasks = new FxTaskRunner(new FailureReport(dialogs)::show);
        Desk desk = new Desk(tasks, dialogs, new LiveRevision(bench.db().revision(), Platform::runLater));
        Status status = new Status(outputs, bench.db().revision(), bench.db().clock());
        new Shell(
                        texts,
                        memory,
                        dialogs,
                        tasks,
                        status,
                        List.of(ApplicationsScreen.of(bench.uses(), desk, address -> true, ZoneOffset.UTC, texts)))
                .show(stage);
    }

    @AfterEach
    void close() throws InterruptedException {
        warnings.close();
        tasks.close(Duration.ofSeconds(30));
        bench.close();
        Locale.setDefault(localeBefore);
    }

    @Test
    void leadsFromARefusalToAnAward(FxRobot robot) throws TimeoutException {
        ApplicationsPage page = new ApplicationsPage(robot);
        ShellPage window = new ShellPage(robot);
        page.waitForRows(2).accept().decide().waitUntilShown(DecisionView.REFUSED);
        page.setVotesAsideBecause("Voted in the meeting").decide();
        page.waitForText(ApplicationsView.APPLY, "Apply 1 decision");
        window.chinese().dark();
        page.waitForText(ApplicationsView.APPLY, "一并执行 1 项决定").applyTogether();
        assertThat(bench.awards().all()).isEmpty();
        window.agree();
        page.waitForText(ApplicationsView.APPLY, "执行决定");
        assertThat(bench.awards().all()).extracting(Award::printedName).containsExactly("Ada Byron");
        assertThat(warnings.found()).isEmpty();
    }
}
