package laurel.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import laurel.history.Act;
import laurel.history.ActId;
import laurel.history.Change;
import laurel.history.Operation;
import laurel.history.RowKey;
import laurel.kernel.Message;
import laurel.store.Cards;
import laurel.store.Database;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiActStoreTest {
    private final TestDatabase db = Cards.inMemory();
    private final Database database = db.database();
    private final JdbiActStore acts = new JdbiActStore(database);

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anActIsReadAsItWasNamed() {
        Message name = Message.of("test.act", "尹珉", 20, 2.5, Message.of("test.inner", "x"));
        db.unitOfWork().act(name, () -> Cards.add(database, "one"));

        Act act = acts.newest(1).get(0);
        assertThat(act)
                .isEqualTo(new Act(
                        new ActId(1),
                        Message.of("test.act", "尹珉", 20L, 2.5, Message.of("test.inner", "x")),
                        TestDatabase.ACTOR,
                        TestDatabase.NOW,
                        true,
                        Optional.empty()));
        assertThat(acts.find(act.id())).contains(act);
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAsked() {
        for (int i = 1; i <= 5; i++) {
            String title = "card " + i;
            db.unitOfWork().act(Message.of("test.act", title), () -> Cards.add(database, title));
        }

        assertThat(acts.newest(2))
                .extracting(act -> act.name().arguments().get(0))
                .containsExactly("card 5", "card 4");
    }

    @Test
    void changesTellTheRowBeforeAndAfter() {
        db.unitOfWork().act(Message.of("test.act"), () -> Cards.add(database, "one"));
        db.unitOfWork().act(Message.of("test.act"), () -> Cards.rename(database, 1, "two"));

        List<Change> changes = acts.changes(new ActId(2));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.row()).isEqualTo(new RowKey("CARD", "[\"1\"]"));
            assertThat(change.operation()).isEqualTo(Operation.UPDATE);
            assertThat(change.before().orElseThrow().values()).containsEntry("TITLE", Optional.of("one"));
            assertThat(change.after().orElseThrow().values())
                    .containsEntry("TITLE", Optional.of("two"))
                    .containsEntry("DUE", Optional.empty());
        });
        assertThat(acts.lastChangeOf(new RowKey("CARD", "[\"1\"]")).map(Act::id))
                .contains(new ActId(2));
    }

    @Test
    void onlyARunningActCanTakeAnotherBack() {
        db.unitOfWork().act(Message.of("test.act"), () -> Cards.add(database, "one"));

        assertThatThrownBy(() -> acts.runningActUndoes(new ActId(1))).isInstanceOf(IllegalStateException.class);
    }
}
