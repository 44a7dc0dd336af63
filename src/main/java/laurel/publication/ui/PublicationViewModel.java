package laurel.publication.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Milestone;
import laurel.programme.Programmes;
import laurel.publication.Announce;
import laurel.publication.Announced;
import laurel.publication.Post;
import laurel.publication.PostLanguage;
import laurel.publication.PostSettings;
import laurel.roster.Award;
import laurel.roster.AwardStore;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one cohort, written anew whenever the cohort, a setting or the data change. The texts are the very ones that
 * are copied and saved.
 */
public final class PublicationViewModel {
    private static final Message WRITING = Message.of("publication.screen.writing");

    private final Programmes programmes;
    private final AwardStore awards;
    private final Announce announce;
    private final Desk desk;
    private final SettingsModel settings;
    private final ObservableList<CohortId> cohorts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CohortId> cohort = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PostLanguage> language = new SimpleObjectProperty<>(PostLanguage.ZH);
    private final ObservableList<Post> posts = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Post> post = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> summary = new ReadOnlyObjectWrapper<>(WRITING);
    private Runnable stopListening = () -> {};
    private boolean writing;
    private boolean stale;

    /** @param first the settings that the form starts with; its date gives way to the day of a cohort's post */
    public PublicationViewModel(
            Programmes programmes, AwardStore awards, Announce announce, Desk desk, PostSettings first) {
        this.programmes = programmes;
        this.awards = awards;
        this.announce = announce;
        this.desk = desk;
        this.settings = new SettingsModel(first);
        settings.listen(this::write);
        cohort.addListener(change -> {
            dayOfPost().ifPresent(settings.dateProperty()::set);
            write();
        });
        language.addListener(change -> pick());
    }

    /** Reads the cohorts, and again after every act until {@link #close}. */
    public void open() {
        stopListening = desk.revision().listen(this::read);
        read();
    }

    public void close() {
        stopListening.run();
    }

    private Optional<LocalDate> dayOfPost() {
        return Optional.ofNullable(cohort.get())
                .flatMap(programmes::find)
                .map(Cohort::calendar)
                .flatMap(calendar -> calendar.milestone(Milestone.Step.POST))
                .map(post -> post.actual().orElse(post.first()));
    }

    private void read() {
        desk.tasks()
                .run(
                        Message.of("publication.screen.reading"),
                        progress -> awards.all().stream()
                                .map(Award::cohort)
                                .distinct()
                                .toList(),
                        this::offer);
    }

    private void offer(List<CohortId> found) {
        CohortId before = cohort.get();
        cohorts.setAll(found);
        Optional<CohortId> kept = Optional.ofNullable(before).filter(found::contains);
        CohortId now = kept.or(() -> found.stream().findFirst()).orElse(null);
        cohort.set(now);
        if (now == null || now.equals(before)) write();
    }

    /** While one text is being written, further changes ask for one more, not for one each. */
    private void write() {
        CohortId of = cohort.get();
        if (of == null) {
            show(new Announced(List.of(), List.of()));
        } else if (writing) {
            stale = true;
        } else {
            writing = true;
            PostSettings with = settings.value();
            desk.tasks()
                    .run(WRITING, progress -> announce.announce(of, with), this::show)
                    .whenOver(this::written);
        }
    }

    private void written() {
        writing = false;
        if (stale) {
            stale = false;
            write();
        }
    }

    private void show(Announced announced) {
        posts.setAll(announced.posts());
        problems.setAll(announced.problems());
        summary.set(
                cohorts.isEmpty()
                        ? Message.of("publication.screen.nothing")
                        : Message.of("publication.screen.summary", posts.size(), problems.size()));
        pick();
    }

    private void pick() {
        post.set(posts.stream()
                .filter(written -> written.language() == language.get())
                .findFirst()
                .orElse(null));
    }

    /** Puts the post that is shown on the clipboard. */
    public void copy() {
        Post shown = post.get();
        if (shown == null) return;
        desk.dialogs().copy(shown.text());
        desk.dialogs().done(Message.of("publication.screen.copied", shown.fileName()));
    }

    /** Asks for a folder and writes all posts into it, after asking about files and problems that are in the way. */
    public void save() {
        desk.dialogs()
                .chooseFolder(
                        "publication",
                        Message.of("publication.screen.folder"),
                        folder -> check(folder, List.copyOf(posts)));
    }

    private void check(Path folder, List<Post> toWrite) {
        desk.tasks()
                .run(
                        WRITING,
                        progress -> toWrite.stream()
                                .map(Post::fileName)
                                .filter(name -> Files.exists(folder.resolve(name)))
                                .toList(),
                        existing -> confirm(folder, toWrite, existing));
    }

    private void confirm(Path folder, List<Post> toWrite, List<String> existing) {
        if (existing.isEmpty() && problems.isEmpty()) {
            writeTo(folder, toWrite);
            return;
        }
        Message title = Message.of("publication.screen.save.title", toWrite.size());
        Message body = Message.of("publication.screen.save.body", folder.toString());
        Dialogs.Question question = Dialogs.Question.of(title, body, Message.of("publication.screen.save.verb"))
                .withDetails(existing.stream()
                        .map(name -> Message.of("publication.screen.save.replaces", name))
                        .toList())
                .withProblems(List.copyOf(problems));
        desk.dialogs().confirm(existing.isEmpty() ? question : question.gravely(), () -> writeTo(folder, toWrite));
    }

    private void writeTo(Path folder, List<Post> toWrite) {
        desk.tasks()
                .run(
                        Message.of("publication.screen.saving"),
                        progress -> toWrite.stream()
                                .map(each -> each.writeTo(folder))
                                .toList(),
                        files -> desk.dialogs()
                                .written(
                                        Message.of("publication.screen.saved", files.size(), folder.toString()),
                                        folder));
    }

    public SettingsModel settings() {
        return settings;
    }

    /** @return the cohorts that have awards, newest first */
    public ObservableList<CohortId> cohorts() {
        return cohorts;
    }

    public ObjectProperty<@Nullable CohortId> cohortProperty() {
        return cohort;
    }

    public ObjectProperty<@Nullable PostLanguage> languageProperty() {
        return language;
    }

    /** @return the post in the chosen language; null while there is none */
    public ReadOnlyObjectProperty<@Nullable Post> postProperty() {
        return post.getReadOnlyProperty();
    }

    /** @return what is wrong with the posts, both languages together */
    public ObservableList<Problem> problems() {
        return problems;
    }

    public ReadOnlyObjectProperty<Message> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** @return whether there is something to copy and to save */
    public BooleanExpression canPublishProperty() {
        return Bindings.isNotEmpty(posts);
    }
}
