package laurel.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import laurel.kernel.Message;
import laurel.kernel.Problem;

/**
 * What a view model may ask of or tell the user. Nothing here blocks: answers come to the callback, on the window's thread,
 * and a question that was dismissed is simply never answered.
 */
public interface Dialogs {
    /**
     * A question with two answers: go on, or not.
     *
     * @param details lines under the question: what will happen, counted
     * @param problems what to look at before going on; shown worst first
     * @param verb the text of the button that goes on; names the deed
     * @param grave whether it cannot be taken back; the button then warns
     */
    record Question(
            Message title, Message body, List<Message> details, List<Problem> problems, Message verb, boolean grave) {
        public Question {
            details = List.copyOf(details);
            problems = List.copyOf(problems);
        }

        public static Question of(Message title, Message body, Message verb) {
            return new Question(title, body, List.of(), List.of(), verb, false);
        }

        public Question withDetails(List<Message> lines) {
            return new Question(title, body, lines, problems, verb, grave);
        }

        public Question withProblems(List<Problem> found) {
            return new Question(title, body, details, found, verb, grave);
        }

        public Question gravely() {
            return new Question(title, body, details, problems, verb, true);
        }
    }

    /**
     * A question whose answer is a text.
     *
     * @param label names the field
     * @param initial stands in the field at first
     * @param required whether an empty answer is refused
     * @param lines how many lines the field shows; with one, the answer is a single line
     */
    record Prompt(
            Message title, Message body, Message label, String initial, boolean required, Message verb, int lines) {
        private static final int USUAL_LINES = 4;

        /** A question whose answer may have several lines. */
        public Prompt(Message title, Message body, Message label, String initial, boolean required, Message verb) {
            this(title, body, label, initial, required, verb, USUAL_LINES);
        }

        public Prompt oneLine() {
            return new Prompt(title, body, label, initial, required, verb, 1);
        }
    }

    /**
     * A dialog with controls of the feature's own.
     *
     * @param content makes them, once
     * @param verb the text of the button that does the deed and closes the dialog; none for a dialog that only shows
     * @param ready whether the deed can be done now
     * @param grave whether it cannot be taken back; the button then warns
     */
    record Sheet(
            Message title,
            Supplier<? extends Region> content,
            Optional<ObservableValue<Message>> verb,
            ObservableValue<Boolean> ready,
            boolean grave) {
        /** @return a dialog that only shows something */
        public static Sheet of(Message title, Supplier<? extends Region> content) {
            return new Sheet(title, content, Optional.empty(), new SimpleBooleanProperty(true), false);
        }

        public static Sheet of(
                Message title,
                Supplier<? extends Region> content,
                ObservableValue<Message> verb,
                ObservableValue<Boolean> ready) {
            return new Sheet(title, content, Optional.of(verb), ready, false);
        }

        public Sheet gravely() {
            return new Sheet(title, content, verb, ready, true);
        }
    }

    /**
     * A file of the file system is wanted.
     *
     * @param purpose names the folder that is remembered, such as {@code roster-import}
     * @param title the chooser's title
     * @param kind what kind of file it is, as a person calls it
     * @param extensions without dot, such as {@code csv}; empty for any file
     * @param suggestedName for a file to be written; empty if there is none
     */
    record FileRequest(String purpose, Message title, Message kind, List<String> extensions, String suggestedName) {
        public FileRequest {
            extensions = List.copyOf(extensions);
        }
    }

    /** @param onYes called if the user goes on */
    void confirm(Question question, Runnable onYes);

    /** @param onText gets the text as typed, without outer blanks */
    void ask(Prompt prompt, Consumer<String> onText);

    /** @param onVerb called when the deed is wanted; the dialog is closed then */
    void sheet(Sheet sheet, Runnable onVerb);

    void openFile(FileRequest request, Consumer<Path> onFile);

    /** The chooser has asked before a file that exists is handed over. */
    void saveFile(FileRequest request, Consumer<Path> onFile);

    void chooseFolder(String purpose, Message title, Consumer<Path> onFolder);

    /** Something was done; a line that goes away by itself. */
    void done(Message text);

    /** Something was written to a file or folder; the line offers to open its folder. */
    void written(Message text, Path where);

    /** Shows a folder in the system's file manager. */
    void showFolder(Path folder);

    /** What the user handed in cannot be used; stays until it is closed. */
    void refused(Message title, List<Problem> problems);

    /** The environment let us down; stays until it is closed. */
    void failed(Message title, Message text);

    /** Puts a text on the system clipboard. */
    void copy(String text);
}
