package laurel.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.desktop.TestDesk;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.publication.Post;
import laurel.publication.PostLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationViewModelTest {
    private static final String ZH = "2023-10-10-ambassador-2023-zh.md";
    private static final String EN = "2023-10-10-ambassador-2023-en.md";

    @TempDir
    private Path folder;

    private final TestDesk window = new TestDesk();
    private final TypicalPosts posts = new TypicalPosts(window.revision());
    private final PublicationViewModel model = posts.model(window.desk());

    private String text() {
        Post post = model.postProperty().get();
        return post == null ? "" : post.text();
    }

    @Test
    void writesThePostOfTheFirstCohortInTheChosenLanguage() {
        posts.withTwoAmbassadors();
        model.open();
        assertThat(model.cohorts()).hasSize(1);
        assertThat(text()).contains("İremnur Önder", "尹珉", "2 位");
        model.languageProperty().set(PostLanguage.EN);
        assertThat(text()).contains("İremnur Önder", "wo new");
    }

    @Test
    void everySettingChangesTheText() {
        posts.withTwoAmbassadors();
        model.open();
        model.settings().imageProperty().set("https://x.test/cover.png");
        assertThat(text()).contains("https://x.test/cover.png");
    }

    @Test
    void tellsWhatIsMissing() {
        posts.withTwoAmbassadors();
        model.open();
        assertThat(model.problems())
                .extracting(Problem::message)
                .extracting(Message::key)
                .contains("publication.noCertificate");
    }

    @Test
    void followsTheRoster() {
        posts.withTwoAmbassadors();
        model.open();
        posts.award("Ada King", "");
        assertThat(text()).contains("Ada King", "3 位");
    }

    @Test
    void hasNothingToPublishWithoutAwards() {
        model.open();
        assertThat(model.canPublishProperty().get()).isFalse();
        assertThat(model.summaryProperty().get()).isEqualTo(Message.of("publication.screen.nothing"));
    }

    @Test
    void copiesTheTextThatIsShown() {
        posts.withTwoAmbassadors();
        model.open();
        model.copy();
        assertThat(window.dialogs().clipboard()).isEqualTo(text());
    }

    @Test
    void savesBothLanguagesAfterAskingAboutProblems() throws IOException {
        posts.withTwoAmbassadors();
        model.open();
        window.dialogs().picking(folder);
        model.save();
        assertThat(window.dialogs().questions()).hasSize(1);
        assertThat(window.dialogs().questions().get(0).grave()).isFalse();
        assertThat(Files.readString(folder.resolve(ZH))).isEqualTo(text());
        assertThat(folder.resolve(EN)).exists();
        assertThat(window.dialogs().said())
                .containsExactly(Message.of("publication.screen.saved", 2, folder.toString()));
    }

    @Test
    void namesTheFilesThatItWouldReplace() throws IOException {
        posts.withTwoAmbassadors();
        model.open();
        Files.writeString(folder.resolve(ZH), "by hand");
        window.dialogs().picking(folder).sayingNo();
        model.save();
        assertThat(window.dialogs().questions().get(0).details())
                .isEqualTo(List.of(Message.of("publication.screen.save.replaces", ZH)));
        assertThat(window.dialogs().questions().get(0).grave()).isTrue();
        assertThat(Files.readString(folder.resolve(ZH))).isEqualTo("by hand");
    }
}
