package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
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
import laurel.kernel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window's parts are made in show, on the toolkit's thread
class CertificatesViewTest {
    @TempDir
    private static Path folder;

    private final CssWarnings warnings = new CssWarnings();
    private final CertificateBench bench = new CertificateBench().ambassadors("Ada Lovelace", "尹珉");
    private final Locale localeBefore = Locale.getDefault();
    private FxTaskRunner tasks;
    private Path outputs;

    @Start
    void show(Stage stage) throws Exception {
        outputs = Files.createTempDirectory(folder, "out");
        WindowMemory memory = WindowMemory.load(outputs.resolve("window.properties"));
        memory.language(Locale.ENGLISH);
        List<String> files = List.of("desktop", "kernel", "programme", "template", "certificate", "store");
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
                        List.of(CertificatesScreen.of(
                                bench.uses(),
                                outputs,
                                award -> {},
                                desk,
                                bench.db().clock(),
                                texts)))
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
    void leadsFromPreviewToIssuedCertificates(FxRobot robot) throws TimeoutException {
        CertificatesPage page = new CertificatesPage(robot);
        ShellPage window = new ShellPage(robot);
        page.waitForRecipients(2).waitForPicture();
        assertThat(page.text(PreviewView.POSITION)).isEqualTo("1 of 2");
        assertThat(page.pageDown().text(PreviewView.POSITION)).isEqualTo("2 of 2");
        assertThat(page.text(BatchView.ISSUE)).isEqualTo("Issue 2 certificates");

        page.issue();
        assertThat(outputs.resolve("ambassador-2023")).doesNotExist();
        window.agree();
        page.waitForLedger(2);
        assertThat(outputs.resolve("ambassador-2023/ambassador-ada-lovelace.pdf"))
                .isNotEmptyFile();
        assertThat(page.text(ReportView.REPORT)).isEqualTo("2 written");

        window.chinese().dark();
        assertThat(page.text(BatchView.ISSUE)).isEqualTo("核对 2 份证书");
        page.ledger();
        assertThat(page.shows(LedgerView.TABLE)).isTrue();
        assertThat(warnings.found()).isEmpty();
    }

    @Test
    void everythingHasANameAndTheLedgerLeadsToPrintingAndRenewal(FxRobot robot) throws TimeoutException {
        CertificatesPage page = new CertificatesPage(robot);
        ShellPage window = new ShellPage(robot);
        page.waitForRecipients(2).waitForPicture();
        assertThat(page.more().nameless()).isEmpty();
        page.press("#" + WindowDialogs.DISMISS).more();
        assertThat(page.shows(BatchView.ZIP)).isTrue();
        page.press("#" + WindowDialogs.DISMISS).issue();
        window.agree();
        page.waitForLedger(2);
        page.ledger().selectCertificate(0);
        assertThat(page.nameless()).isEmpty();
        assertThat(robot.lookup(word("certificate.field.issue.date")).tryQuery())
                .isPresent();
        assertThat(robot.lookup(word("certificate.field.role.name")).tryQuery()).isEmpty();

        page.press("#" + LedgerView.PRINT);
        page.waitForShown(PrintView.NONE);
        assertThat(robot.lookup("#" + WindowDialogs.VERB).query().isDisabled()).isTrue();
        assertThat(page.nameless()).isEmpty();
        page.press("#" + WindowDialogs.DISMISS).press("#" + LedgerView.PRINT);
        assertThat(page.shows(PrintView.SAVE)).isTrue();
        page.press("#" + WindowDialogs.DISMISS);

        page.press("#" + LedgerDetailView.REISSUE);
        page.waitForShown(AfterwardsSheets.REASON);
        assertThat(robot.lookup("#" + WindowDialogs.VERB).query().isDisabled()).isTrue();
        page.type(AfterwardsSheets.REASON, "lost");
        page.press("#" + WindowDialogs.VERB);
        page.waitForLedger(3).waitForRest(tasks);
        assertThat(warnings.found()).isEmpty();
    }

    private static String word(String key) {
        return new LiveTexts(Locale.ENGLISH, List.of("certificate")).now(Message.of(key));
    }
}
