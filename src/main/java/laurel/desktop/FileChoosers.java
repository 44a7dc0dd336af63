package laurel.desktop;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import laurel.kernel.Message;

/** The system's own dialogs for files, behind a port because they block and a machine without a display has none. */
public interface FileChoosers {
    Optional<Path> open(Window owner, Dialogs.FileRequest request);

    Optional<Path> save(Window owner, Dialogs.FileRequest request);

    Optional<Path> folder(Window owner, String purpose, Message title);
}
