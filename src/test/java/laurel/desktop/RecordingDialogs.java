package laurel.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.kernel.Message;
import laurel.kernel.Problem;

/** A user in a test: says yes or no, types one text, picks one path; remembers what it was shown. */
public final class RecordingDialogs implements Dialogs {
    private final List<Question> questions = new ArrayList<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<FileRequest> requests = new ArrayList<>();
    private final List<Message> said = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean yes = true;
    private Optional<String> text = Optional.empty();
    private Optional<Path> path = Optional.empty();
    private String clipboard = "";

    public RecordingDialogs sayingNo() {
        yes = false;
        return this;
    }

    public RecordingDialogs sayingYes() {
        yes = true;
        return this;
    }

    public RecordingDialogs typing(String answer) {
        text = Optional.of(answer);
        return this;
    }

    public RecordingDialogs picking(Path file) {
        path = Optional.of(file);
        return this;
    }

    @Override
    public void confirm(Question question, Runnable onYes) {
        questions.add(question);
        if (yes) onYes.run();
    }

    @Override
    public void ask(Prompt prompt, Consumer<String> onText) {
        prompts.add(prompt);
        text.ifPresent(onText);
    }

    @Override
    public void sheet(Sheet sheet, Runnable onVerb) {
        sheets.add(sheet);
        if (yes && sheet.verb().isPresent() && sheet.ready().getValue()) onVerb.run();
    }

    @Override
    public void showFolder(Path folder) {
        folders.add(folder);
    }

    @Override
    public void openFile(FileRequest request, Consumer<Path> onFile) {
        requests.add(request);
        path.ifPresent(onFile);
    }

    @Override
    public void saveFile(FileRequest request, Consumer<Path> onFile) {
        requests.add(request);
        path.ifPresent(onFile);
    }

    @Override
    public void chooseFolder(String purpose, Message title, Consumer<Path> onFolder) {
        path.ifPresent(onFolder);
    }

    @Override
    public void done(Message line) {
        said.add(line);
    }

    @Override
    public void written(Message line, Path where) {
        said.add(line);
    }

    @Override
    public void refused(Message title, List<Problem> found) {
        said.add(title);
        problems.addAll(found);
    }

    @Override
    public void failed(Message title, Message line) {
        said.add(line);
    }

    @Override
    public void copy(String copied) {
        clipboard = copied;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** @return the folders that were opened in the file manager */
    public List<Path> folders() {
        return List.copyOf(folders);
    }

    public List<FileRequest> requests() {
        return List.copyOf(requests);
    }

    /** @return every line shown, in order */
    public List<Message> said() {
        return List.copyOf(said);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public String clipboard() {
        return clipboard;
    }
}
