package laurel.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.desktop.Dialogs;
import laurel.desktop.TestDesk;
import laurel.kernel.Failure;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportViewModelTest {
    @TempDir
    private Path folder;

    private final TestDesk window = new TestDesk();
    private final TypicalRoster roster = new TypicalRoster(window.revision());
    private final RosterImport importing = roster.importing(window.desk());

    @Test
    void asksBeforeItWrites() throws IOException {
        window.dialogs().sayingNo().picking(TypicalRoster.post(folder));
        importing.start();
        Dialogs.Question question = window.dialogs().questions().get(0);
        assertThat(question.verb()).isEqualTo(Message.of("roster.screen.import.verb", 2L));
        assertThat(question.problems())
                .extracting(Problem::message)
                .extracting(Message::key)
                .contains("roster.import.claimedNotListed");
        assertThat(question.details()).hasSize(1);
        assertThat(roster.awards()).isEqualTo(4);
    }

    @Test
    void writesAfterAYesAndSaysWhatItDid() throws IOException {
        window.dialogs().picking(TypicalRoster.post(folder));
        importing.start();
        assertThat(roster.awards()).isEqualTo(6);
        assertThat(window.dialogs().said())
                .containsExactly(Message.of("roster.screen.import.done", "review-2022.md", 2, 2, 0));
    }

    @Test
    void aSecondImportAsksNothing() throws IOException {
        window.dialogs().picking(TypicalRoster.post(folder));
        importing.start();
        importing.start();
        assertThat(window.dialogs().questions()).hasSize(1);
        assertThat(window.dialogs().said()).endsWith(Message.of("roster.screen.import.unchanged", "review-2022.md"));
    }

    @Test
    void refusesAFileWithoutAList() throws IOException {
        window.dialogs().picking(Files.writeString(folder.resolve("empty.md"), ""));
        importing.start();
        assertThat(window.dialogs().said()).containsExactly(Message.of("roster.screen.import.nothing", "empty.md"));
        assertThat(window.dialogs().questions()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsAFailureOfTheTask() {
        window.dialogs().picking(folder.resolve("gone.md"));
        importing.start();
        assertThat(window.tasks().failures()).hasSize(1).first().isInstanceOf(Failure.class);
    }
}
