package laurel.publication.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laurel.desktop.EmptyState;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.ProblemList;
import laurel.desktop.Segments;
import laurel.kernel.Message;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.programme.Programme;
import laurel.programme.Programmes;
import laurel.publication.Post;
import laurel.publication.PostLanguage;
import org.jspecify.annotations.Nullable;

/** Settings at the left, the post as readers will see it or as Markdown at the right, its problems below. */
public final class PublicationView {
    /** Ids of the parts that tests and shortcuts go to. */
    public static final String COHORT = "publication-cohort",
            SOURCE = "publication-source",
            SAVE = "publication-save",
            COPY = "publication-copy",
            BASE_URL = "publication-base-url";

    /** How much of the height problems may take before they scroll. */
    private static final double PROBLEMS_SHARE = 0.28;

    private enum Look {
        READ,
        MARKDOWN
    }

    private final LiveTexts texts;
    private final Programmes programmes;
    private final PublicationViewModel model;
    private final Forms forms;
    private final ObjectProperty<@Nullable Look> look = new SimpleObjectProperty<>(Look.READ);

    public PublicationView(LiveTexts texts, Programmes programmes, PublicationViewModel model) {
        this.texts = texts;
        this.programmes = programmes;
        this.model = model;
        this.forms = new Forms(texts);
    }

    public Parent build() {
        Button copy = forms.button(COPY, Icon.COPY, Message.of("publication.screen.copy"), model::copy);
        Button save = forms.primary(SAVE, Message.of("publication.screen.save.button"), model::save);
        copy.disableProperty().bind(model.canPublishProperty().not());
        save.disableProperty().bind(model.canPublishProperty().not());
        Region body = new StackPane(body(), nobody());
        return new Layouts(texts)
                .screen(Message.of("publication.screen.title"), model.summaryProperty(), new Node[] {copy, save}, body);
    }

    private Region body() {
        Region split = Layouts.split(0.28, settings(), preview());
        split.visibleProperty().bind(Bindings.isNotEmpty(model.cohorts()));
        return split;
    }

    private Region nobody() {
        Region empty = new EmptyState(
                        texts,
                        Icon.PUBLISH,
                        Message.of("publication.screen.empty.title"),
                        Message.of("publication.screen.empty.body"))
                .node();
        empty.visibleProperty().bind(Bindings.isEmpty(model.cohorts()));
        return empty;
    }

    private Region settings() {
        SettingsModel settings = model.settings();
        Region date = forms.date("publication-date", settings.dateProperty());
        VBox form = Layouts.panel(
                forms.labelled(Message.of("publication.screen.cohort"), cohorts()),
                forms.labelled(Message.of("publication.screen.date"), date),
                field(BASE_URL, "publication.screen.baseUrl", settings.baseUrlProperty()),
                field("publication-image", "publication.screen.image", settings.imageProperty()),
                field("publication-author", "publication.screen.author", settings.authorProperty()),
                keywords(),
                field("publication-mailbox", "publication.screen.mailbox", settings.mailboxProperty()),
                field("publication-contact", "publication.screen.contact", settings.contactProperty()));
        form.setMinWidth(240);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        return scroll;
    }

    private VBox field(String id, String key, StringProperty value) {
        TextField field = forms.text(id, value);
        return forms.labelled(Message.of(key), field);
    }

    private VBox keywords() {
        TextField field = forms.text("publication-keywords", model.settings().keywordsProperty());
        field.promptTextProperty().bind(texts.text("publication.screen.keywords.usual"));
        return forms.labelled(Message.of("publication.screen.keywords"), field);
    }

    private Region cohorts() {
        return forms.choice(
                COHORT, Message.of("publication.screen.cohort"), model.cohorts(), model.cohortProperty(), this::name);
    }

    private String name(CohortId cohort) {
        LocalText programme = programmes
                .find(cohort.programme())
                .map(Programme::name)
                .orElse(new LocalText(cohort.value(), cohort.value()));
        String name = programme.in(texts.current().locale().getLanguage());
        return texts.now(Message.of("publication.screen.cohort.name", cohort.edition(), name));
    }

    private Region preview() {
        Node looks = new Segments(texts)
                .row(
                        "publication-look",
                        Message.of("publication.screen.look"),
                        List.of(Look.values()),
                        look,
                        value -> Message.of(
                                value == Look.READ
                                        ? "publication.screen.look.read"
                                        : "publication.screen.look.markdown"));
        Node languages = new Segments(texts)
                .row(
                        "publication-language",
                        Message.of("publication.screen.language"),
                        List.of(PostLanguage.values()),
                        model.languageProperty(),
                        value -> Message.of(value == PostLanguage.ZH ? "desktop.language.zh" : "desktop.language.en"));
        Node file = forms.label(
                "muted", model.postProperty().map(post -> Message.of("publication.screen.file", post.fileName())));
        StackPane pages = new StackPane(page(), source());
        pages.getStyleClass().add("paper-frame");
        VBox.setVgrow(pages, Priority.ALWAYS);
        pages.setMinHeight(0);
        pages.setPrefHeight(0); // takes what the problems leave
        ScrollPane problems = new ScrollPane(ProblemList.live(texts, model.problems()));
        problems.setFitToWidth(true);
        problems.setMinHeight(0);
        problems.visibleProperty().bind(Bindings.isNotEmpty(model.problems()));
        problems.managedProperty().bind(problems.visibleProperty());
        VBox box = new VBox(Layouts.toolbar(languages, looks, Forms.spring(), file), pages, problems);
        box.getStyleClass().add("preview");
        problems.maxHeightProperty().bind(box.heightProperty().multiply(PROBLEMS_SHARE));
        return box;
    }

    private Region page() {
        ScrollPane page = new ScrollPane();
        page.setFitToWidth(true);
        page.contentProperty().bind(model.postProperty().map(post -> MarkdownView.of(post.text())));
        page.visibleProperty().bind(look.isEqualTo(Look.READ));
        return page;
    }

    private Region source() {
        TextArea source = new TextArea();
        source.setId(SOURCE);
        source.setEditable(false);
        source.setWrapText(true);
        source.textProperty().bind(model.postProperty().map(Post::text).orElse(""));
        source.visibleProperty().bind(look.isEqualTo(Look.MARKDOWN));
        source.accessibleTextProperty().bind(texts.text("publication.screen.look.markdown"));
        return source;
    }
}
