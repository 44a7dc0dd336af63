package laurel.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import laurel.history.Act;
import laurel.history.ActId;
import laurel.history.Undo;
import laurel.history.UndoResult;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.store.Cards;
import laurel.store.Database;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {
    private final TestDatabase db = Cards.inMemory();
    private final Database database = db.database();
    private final JdbiActStore acts = new JdbiActStore(database);
    private final Undo undo = new Undo(acts, new JdbiRowStore(database), db.unitOfWork());

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anInsertIsTakenBack() {
        ActId added = act("add", () -> Cards.add(database, "one"));

        assertThat(isUndone(undo.undo(added))).isTrue();
        assertThat(Cards.titles(database)).isEmpty();
    }

    @Test
    void anUpdateIsTakenBack() {
        act("add", () -> Cards.add(database, "one"));
        ActId renamed = act("rename", () -> Cards.rename(database, 1, "two"));

        assertThat(isUndone(undo.undo(renamed))).isTrue();
        assertThat(Cards.titles(database)).containsExactly("one");
    }

    @Test
    void aDeletedRowComesBackWithEveryValue() {
        act("add", () -> run("""
                insert into card (title, due, at, price, weight, picture)
                values ('Canog\u0306lu', date '2011-12-30', timestamp with time zone '2020-01-01 10:11:12.123456789+08:00',
                        1.50, 1e300, X'00ff80')
                """));
        List<Map<String, Object>> before = rows("select * from card");
        ActId removed = act("remove", () -> Cards.remove(database, 1));

        assertThat(isUndone(undo.undo(removed))).isTrue();
        assertThat(rows("select * from card")).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aCascadeComesBackWhole() {
        act("fill", () -> {
            run("insert into box (name) values ('b')");
            run("insert into card (box_id, title) select id, 'in it' from box");
            run("insert into card (box_id, title) select id, 'in it too' from box");
        });
        ActId emptied = act("empty", () -> run("delete from box"));
        assertThat(Cards.titles(database)).isEmpty();

        assertThat(isUndone(undo.undo(emptied))).isTrue();
        assertThat(Cards.titles(database)).containsExactly("in it", "in it too");
    }

    @Test
    void rowsThatReferToEachOtherGoTogether() {
        ActId filled = act("fill", () -> {
            run("insert into box (name) values ('b')");
            run("insert into card (box_id, title) select id, 'in it' from box");
            run("insert into mark select id, 'good' from card");
        });

        assertThat(isUndone(undo.undo(filled))).isTrue();
        assertThat(Cards.count(database, "select (select count(*) from box) + (select count(*) from card)"))
                .isZero();
    }

    @Test
    void aUniqueValueThatMovedMovesBack() {
        act("boxes", () -> {
            run("insert into box (name) values ('a')");
            run("insert into box (name) values ('b')");
        });
        ActId moved = act("move", () -> {
            run("delete from box where name = 'b'");
            run("update box set name = 'b' where name = 'a'");
        });

        assertThat(isUndone(undo.undo(moved))).isTrue();
        assertThat(rows("select name from box order by id"))
                .extracting(row -> row.get("name"))
                .containsExactly("a", "b");
    }

    @Test
    void anActWhoseRowsWereChangedLaterIsRefusedByName() {
        act("add", () -> Cards.add(database, "one"));
        ActId renamed = act("rename", () -> Cards.rename(database, 1, "two"));
        act("rename again", () -> Cards.rename(database, 1, "three"));

        List<Problem> reasons = reasons(undo.undo(renamed));
        assertThat(reasons)
                .extracting(Problem::message)
                .containsExactly(Message.of(
                        "history.undo.changed",
                        Message.of("test.act", "rename"),
                        Message.of("test.act", "rename again")));
        assertThat(Cards.titles(database)).containsExactly("three");
        assertThat(acts.newest(10)).hasSize(3);
    }

    @Test
    void anActThatOthersBuildOnIsRefusedByName() {
        ActId boxed = act("box", () -> run("insert into box (name) values ('b')"));
        act("fill", () -> run("insert into card (box_id, title) select id, 'in it' from box"));

        assertThat(reasons(undo.undo(boxed)))
                .extracting(Problem::message)
                .containsExactly(
                        Message.of("history.undo.used", Message.of("test.act", "box"), Message.of("test.act", "fill")));
        assertThat(Cards.titles(database)).containsExactly("in it");
    }

    @Test
    void aFormerValueThatSomebodyElseTookIsRefused() {
        act("box", () -> run("insert into box (name) values ('a')"));
        ActId renamed = act("rename", () -> run("update box set name = 'b'"));
        act("box again", () -> run("insert into box (name) values ('a')"));

        assertThat(reasons(undo.undo(renamed)))
                .extracting(problem -> problem.message().key())
                .containsExactly("history.undo.taken");
        assertThat(acts.newest(10)).hasSize(3);
    }

    @Test
    void aFinalActIsRefused() {
        db.unitOfWork().finalAct(Message.of("test.act", "issue"), () -> Cards.add(database, "one"));

        assertThat(reasons(undo.undo(newest())))
                .extracting(problem -> problem.message().key())
                .containsExactly("history.undo.final");
    }

    @Test
    void anActIsTakenBackOnlyOnce() {
        ActId added = act("add", () -> Cards.add(database, "one"));
        undo.undo(added);

        assertThat(reasons(undo.undo(added)))
                .extracting(problem -> problem.message().key())
                .containsExactly("history.undo.already");
    }

    @Test
    void anUnknownActIsRefused() {
        assertThat(reasons(undo.undo(new ActId(77))))
                .extracting(problem -> problem.message().key())
                .containsExactly("history.undo.unknown");
    }

    @Test
    void undoingIsAnActThatCanBeUndone() {
        ActId added = act("add", () -> Cards.add(database, "one"));
        undo.undo(added);
        Act undoing = acts.newest(1).get(0);

        assertThat(undoing.name()).isEqualTo(Message.of("history.undo.act", Message.of("test.act", "add")));
        assertThat(undoing.undoes()).isEqualTo(Optional.of(added));
        assertThat(isUndone(undo.undo(undoing.id()))).isTrue();
        assertThat(Cards.titles(database)).containsExactly("one");
        assertThat(acts.newest(1).get(0).name())
                .isEqualTo(Message.of("history.redo.act", Message.of("test.act", "add")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takingBackAnyActsNewestFirstLeadsBackToTheirBeginning(long seed) {
        Random random = new Random(seed);
        List<List<Map<String, Object>>> states = new java.util.ArrayList<>();
        List<ActId> done = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            states.add(rows("select * from card order by id"));
            String name = "act " + i;
            done.add(act(name, () -> {
                Cards.add(database, name);
                for (int j = 0; j < 4; j++) randomChange(random);
            }));
        }
        for (int i = done.size() - 1; i >= 0; i--) {
            assertThat(isUndone(undo.undo(done.get(i)))).isTrue();
            assertThat(rows("select * from card order by id")).isEqualTo(states.get(i));
        }
    }

    private void randomChange(Random random) {
        long id = 1L + random.nextInt(25);
        switch (random.nextInt(3)) {
            case 0 -> Cards.add(database, "card " + random.nextInt(100));
            case 1 -> Cards.rename(database, id, "renamed " + random.nextInt(100));
            default -> Cards.remove(database, id);
        }
    }

    private ActId act(String name, Runnable work) {
        db.unitOfWork().act(Message.of("test.act", name), work);
        return newest();
    }

    private ActId newest() {
        return acts.newest(1).get(0).id();
    }

    private void run(String sql) {
        database.useHandle(handle -> handle.execute(sql));
    }

    private List<Map<String, Object>> rows(String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapToMap().list());
    }

    private static boolean isUndone(UndoResult result) {
        return result.fold(undone -> true, refused -> false);
    }

    private static List<Problem> reasons(UndoResult result) {
        return result.fold(undone -> List.of(), UndoResult.Refused::reasons);
    }
}
