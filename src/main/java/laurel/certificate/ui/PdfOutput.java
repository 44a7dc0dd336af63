package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;

/** A PDF that goes where the user says. */
final class PdfOutput {
    private final Dialogs dialogs;
    private final String purpose;
    private final String name;

    /**
     * @param purpose names the folder that is remembered
     * @param name that is suggested for the file
     */
    PdfOutput(Dialogs dialogs, String purpose, String name) {
        this.dialogs = dialogs;
        this.purpose = purpose;
        this.name = name;
    }

    void choose(Message title, Consumer<Path> onFile) {
        Message kind = Message.of("certificate.ui.print.kind");
        dialogs.saveFile(new Dialogs.FileRequest(purpose, title, kind, List.of("pdf"), name), onFile);
    }

    /** Tells of a file that was written, and offers its folder. */
    void written(Message line, Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        dialogs.written(line, folder);
    }
}
