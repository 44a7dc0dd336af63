package laurel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.history.ActId;
import laurel.history.ActStore;
import laurel.history.Undo;
import laurel.history.store.JdbiActStore;
import laurel.history.store.JdbiRowStore;
import laurel.kernel.Progress;
import laurel.person.store.JdbiPersonStore;
import laurel.roster.ApplyRosterImport;
import laurel.roster.PlanRosterImport;
import laurel.roster.RosterImportPlan;
import laurel.roster.RosterImportReport;
import laurel.roster.RosterImportResult;
import laurel.roster.TypicalProgrammes;
import laurel.roster.files.MarkdownPostReader;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportUndoTest {
    private static final String POST = """
            ### 2022 KubeSphere Contributor

            两位新的 KubeSphere Contributor，以下为 GitHub ID：

            |  | |
            | - | - |
            |ada-1 |bo-2|
            |ADA-1|
            """;

    @TempDir
    private Path folder;

    private final TestDatabase db = TestDatabase.inMemory();
    private final JdbiPersonStore people = new JdbiPersonStore(db.database());
    private final JdbiAwardStore awards = new JdbiAwardStore(db.database());
    private final JdbiMentionStore mentions = new JdbiMentionStore(db.database());
    private final ActStore acts = new JdbiActStore(db.database());

    @AfterEach
    void close() {
        db.close();
    }

    private RosterImportReport run() throws IOException {
        RosterImportPlan plan = new PlanRosterImport(
                        new MarkdownPostReader(), new TypicalProgrammes(), people, awards, mentions)
                .plan(Files.writeString(folder.resolve("a.md"), POST), Progress.NONE);
        return new ApplyRosterImport(db.unitOfWork(), people, awards, mentions)
                .apply(plan)
                .fold(RosterImportResult.Applied::report, refused -> {
                    throw new AssertionError(refused.reasons().toString());
                });
    }

    @Test
    void anImportIsOneActThatCanBeTakenBack() throws IOException {
        assertThat(run()).isEqualTo(new RosterImportReport(2, 2, 0, 3, 0, 0, 0, List.of()));
        assertThat(run()).isEqualTo(new RosterImportReport(0, 0, 0, 0, 3, 0, 0, List.of()));
        assertThat(acts.newest(9)).hasSize(1);

        ActId act = acts.newest(1).get(0).id();
        boolean undone = new Undo(acts, new JdbiRowStore(db.database()), db.unitOfWork())
                .undo(act)
                .<Boolean>fold(done -> true, refused -> false);

        assertThat(undone).isTrue();
        assertThat(people.all()).isEmpty();
        assertThat(awards.all()).isEmpty();
        assertThat(mentions.figures()).isEmpty();
        assertThat(run().awards()).isEqualTo(2);
    }
}
