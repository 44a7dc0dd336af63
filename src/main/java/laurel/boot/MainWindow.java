package laurel.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import laurel.certificate.ui.CertificateUses;
import laurel.certificate.ui.CertificatesScreen;
import laurel.desktop.Desk;
import laurel.desktop.FailureReport;
import laurel.desktop.Fonts;
import laurel.desktop.FxTaskRunner;
import laurel.desktop.LiveRevision;
import laurel.desktop.LiveTexts;
import laurel.desktop.NativeFileChoosers;
import laurel.desktop.Screen;
import laurel.desktop.Shell;
import laurel.desktop.Status;
import laurel.desktop.SystemOpener;
import laurel.desktop.WindowBorder;
import laurel.desktop.WindowDialogs;
import laurel.desktop.WindowMemory;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.publication.ui.PublicationScreen;
import laurel.review.ui.ApplicationsScreen;
import laurel.review.ui.ReviewUses;
import laurel.roster.AwardId;
import laurel.roster.ui.RosterLines;
import laurel.roster.ui.RosterScreen;

/** Makes the screens and puts them into the shell. For the JavaFX thread. */
final class MainWindow {
    /** What is being worked on when the window closes may still be finished; no page takes nearly as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wiring wiring;
    private final LiveTexts texts;
    private final SystemOpener opener;
    private final WindowDialogs dialogs;
    private final FxTaskRunner tasks;
    private final Desk desk;
    private final RosterScreen roster;
    private final List<Screen> screens;
    private final Shell shell;

    MainWindow(Wiring wiring, LiveTexts texts, WindowMemory memory) {
        this.wiring = wiring;
        this.texts = texts;
        opener = new SystemOpener(System.getProperty("os.name", ""));
        dialogs = new WindowDialogs(texts, new NativeFileChoosers(texts, memory), opener::open);
        tasks = new FxTaskRunner(new FailureReport(dialogs)::show);
        desk = new Desk(tasks, dialogs, new LiveRevision(wiring.revision(), Platform::runLater));
        roster = roster();
        screens = List.of(roster.screen(), applications(), certificates(), publish());
        Status status = new Status(wiring.folder(), wiring.revision(), wiring.clock());
        shell = new Shell(texts, memory, dialogs, tasks, status, screens);
    }

    Shell shell() {
        return shell;
    }

    /** @return in the order of the rail */
    List<Screen> screens() {
        return screens;
    }

    boolean idle() {
        return tasks.running().isEmpty();
    }

    void show(Stage stage) {
        new WindowBorder(dialogs).guardThisThread();
        List<Problem> fonts = Fonts.load();
        stage.setOnHidden(event -> tasks.cancelAll());
        shell.show(stage);
        if (!fonts.isEmpty()) dialogs.refused(Message.of("desktop.font.title"), fonts);
        List<Problem> own = wiring.ownFileProblems();
        if (!own.isEmpty()) dialogs.refused(Message.of("programme.file.unsound"), own);
    }

    private RosterScreen roster() {
        RosterLines lines =
                new RosterLines(wiring.programmes(), wiring.findRoster(), wiring.mentions(), wiring.clock());
        return RosterScreen.of(
                lines, wiring.planRosterImport(), wiring.applyRosterImport(), wiring.exportRoster(), desk, texts);
    }

    private Screen applications() {
        ReviewUses uses = new ReviewUses(
                wiring.programmes(),
                wiring.planImport(),
                wiring.applyImport(),
                wiring.reviewQueue(),
                wiring.recordReview(),
                wiring.castVote(),
                wiring.decide(),
                wiring.applyDecisions());
        return ApplicationsScreen.of(uses, desk, opener::open, wiring.clock().getZone(), texts);
    }

    private Screen certificates() {
        CertificateUses uses = new CertificateUses(
                new CertificateUses.Sources(
                        wiring.awards(),
                        wiring.programmes(),
                        wiring.templates(),
                        wiring.ledger(),
                        wiring.certificateFields()),
                new CertificateUses.Batches(
                        wiring.planBatch(),
                        wiring.previewCertificate(),
                        wiring.writeContactSheet(),
                        wiring.issueCertificates(),
                        wiring.signingKeys()),
                new CertificateUses.Afterwards(
                        wiring.whatWouldChange(),
                        wiring.reissueCertificate(),
                        wiring.revokeCertificate(),
                        wiring.redrawCertificate(),
                        wiring.verifyCertificate(),
                        wiring.withdrawnFiles()),
                new CertificateUses.Handing(
                        wiring.printCertificates(), wiring.writePrintFile(), wiring.packBatch(), wiring.filesBeside()),
                wiring.renameAward());
        return CertificatesScreen.of(uses, outputs(), this::openInRoster, desk, wiring.clock(), texts);
    }

    private void openInRoster(Optional<AwardId> award) {
        award.ifPresent(roster::reveal);
        shell.go(roster.screen());
    }

    private Screen publish() {
        return PublicationScreen.of(
                wiring.programmes(), wiring.awards(), wiring.announce(), wiring.clock(), desk, texts);
    }

    /**
     * Waits for the work that still runs; for any thread but JavaFX's.
     *
     * @return whether all work had ended, so that the database may be closed
     */
    boolean close() throws InterruptedException {
        return tasks.close(PATIENCE);
    }

    /** @return where files of the window's own making go if nobody chose a folder yet */
    private static Path outputs() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return home.resolve("Documents").resolve("Laurel");
    }
}
