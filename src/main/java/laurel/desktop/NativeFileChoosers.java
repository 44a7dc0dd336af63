package laurel.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** The dialogs of the operating system; remembers a folder per purpose. */
public final class NativeFileChoosers implements FileChoosers {
    private final LiveTexts texts;
    private final WindowMemory memory;

    public NativeFileChoosers(LiveTexts texts, WindowMemory memory) {
        this.texts = texts;
        this.memory = memory;
    }

    @Override
    public Optional<Path> open(Window owner, Dialogs.FileRequest request) {
        return chosen(request.purpose(), chooser(request).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(Window owner, Dialogs.FileRequest request) {
        return chosen(request.purpose(), chooser(request).showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(Window owner, String purpose, Message title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.now(title));
        memory.folder(purpose).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        Optional<Path> folder = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        folder.ifPresent(path -> memory.folder(purpose, path));
        return folder;
    }

    private FileChooser chooser(Dialogs.FileRequest request) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now(request.title()));
        if (!request.suggestedName().isEmpty()) chooser.setInitialFileName(request.suggestedName());
        if (!request.extensions().isEmpty()) {
            List<String> patterns =
                    request.extensions().stream().map(end -> "*." + end).toList();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.now(request.kind()), patterns));
        }
        memory.folder(request.purpose()).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    private Optional<Path> chosen(String purpose, @Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent).ifPresent(folder -> memory.folder(purpose, folder));
        return path;
    }
}
