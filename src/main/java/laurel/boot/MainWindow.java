package laurel.boot;

import javafx.stage.Stage;
import laurel.desktop.LiveTexts;
import laurel.desktop.WindowMemory;

/** Puts the screens into the shell. */
final class MainWindow {
    MainWindow(Wiring wiring, LiveTexts texts, WindowMemory memory) {}

    void show(Stage stage) {
        stage.show();
    }
}
