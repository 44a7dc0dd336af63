package laurel.boot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import laurel.desktop.Desk;
import laurel.desktop.FailureReport;
import laurel.desktop.Fonts;
import laurel.desktop.FxTaskRunner;
import laurel.desktop.Icon;
import laurel.desktop.LiveRevision;
import laurel.desktop.LiveTexts;
import laurel.desktop.NativeFileChoosers;
import laurel.desktop.Screen;
import laurel.desktop.Shell;
import laurel.desktop.Status;
import laurel.desktop.SystemOpener;
import laurel.desktop.WindowDialogs;
import laurel.desktop.WindowMemory;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.publication.PostSettings;
import laurel.publication.ui.PublicationView;
import laurel.publication.ui.PublicationViewModel;
import laurel.roster.ui.RosterImport;
import laurel.roster.ui.RosterLines;
import laurel.roster.ui.RosterView;
import laurel.roster.ui.RosterViewModel;

/** Makes the screens and puts them into the shell. For the JavaFX thread. */
final class MainWindow {
    private final Wiring wiring;
    private final LiveTexts texts;
    private final WindowMemory memory;
    private final WindowDialogs dialogs;
    private final FxTaskRunner tasks;
    private final Desk desk;

    MainWindow(Wiring wiring, LiveTexts texts, WindowMemory memory) {
        this.wiring = wiring;
        this.texts = texts;
        this.memory = memory;
        SystemOpener opener = new SystemOpener(System.getProperty("os.name", ""));
        dialogs = new WindowDialogs(texts, new NativeFileChoosers(texts, memory), opener::open);
        tasks = new FxTaskRunner(new FailureReport(dialogs)::show);
        desk = new Desk(tasks, dialogs, new LiveRevision(wiring.revision(), Platform::runLater));
    }

    void show(Stage stage) {
        List<Problem> fonts = Fonts.load();
        Status status = new Status(wiring.folder(), wiring.revision(), wiring.clock());
        Shell shell = new Shell(texts, memory, dialogs, tasks, status, List.of(roster(), publish()));
        shell.show(stage);
        if (!fonts.isEmpty()) dialogs.refused(Message.of("desktop.font.title"), fonts);
    }

    private Screen roster() {
        RosterLines lines = new RosterLines(wiring.programmes(), wiring.people(), wiring.awards(), wiring.mentions());
        RosterViewModel model = new RosterViewModel(lines, desk);
        RosterImport importing = new RosterImport(wiring.planRosterImport(), wiring.applyRosterImport(), desk);
        return new Screen(
                "roster",
                "roster.screen.title",
                Icon.ROSTER,
                () -> new RosterView(texts, model, importing).build(),
                model::open,
                model::close);
    }

    private Screen publish() {
        PostSettings settings = PostSettings.of(LocalDate.now(wiring.clock()), "");
        PublicationViewModel model = new PublicationViewModel(wiring.awards(), wiring.announce(), desk, settings);
        return new Screen(
                "publish",
                "publication.screen.title",
                Icon.PUBLISH,
                () -> new PublicationView(texts, wiring.programmes(), model).build(),
                model::open,
                model::close);
    }

    /** @return where files of the window's own making go if nobody chose a folder yet */
    static Path outputs() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return home.resolve("Documents").resolve("Laurel");
    }
}
