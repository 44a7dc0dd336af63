package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActUnitOfWorkTest {
    private static final Message NAME = Message.of("test.act", "İremnur", 3);

    private final TestDatabase db = TestDatabase.inMemory(Cards.SCHEMA);
    private final Database database = db.database();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anActIsKeptWithItsNameActorAndTime() {
        db.unitOfWork().act(NAME, () -> Cards.add(database, "one"));

        Map<String, Object> act = acts().get(0);
        assertThat(act)
                .containsEntry("name_key", "test.act")
                .containsEntry("name_arguments", "[\"İremnur\",3]")
                .containsEntry("actor", "tester")
                .containsEntry("undoable", true);
        assertThat(act.get("at")).hasToString("2023-10-21T08:30Z");
    }

    @Test
    void everyChangedRowIsRecordedBeforeAndAfter() {
        long id = db.unitOfWork().act(NAME, () -> Cards.add(database, "one"));
        db.unitOfWork().act(NAME, () -> Cards.rename(database, id, "two"));
        db.unitOfWork().act(NAME, () -> Cards.remove(database, id));

        List<Map<String, Object>> changes = rows("select * from change order by sequence");
        assertThat(changes).extracting(row -> row.get("operation")).containsExactly("INSERT", "UPDATE", "DELETE");
        assertThat(changes).allSatisfy(row -> assertThat(row).containsEntry("row_key", "[\"" + id + "\"]"));
        assertThat(String.valueOf(changes.get(1).get("before_row"))).contains("\"TITLE\":\"one\"");
        assertThat(String.valueOf(changes.get(1).get("after_row"))).contains("\"TITLE\":\"two\"", "\"DUE\":null");
        assertThat(changes.get(2).get("after_row")).isNull();
    }

    @Test
    void aCascadeIsRecordedToo() {
        db.unitOfWork()
                .act(
                        NAME,
                        () -> database.useHandle(handle -> {
                            handle.execute("insert into box (name) values ('b')");
                            handle.execute("insert into card (box_id, title) select id, 'in it' from box");
                        }));
        db.unitOfWork().act(NAME, () -> database.useHandle(handle -> handle.execute("delete from box")));

        assertThat(rows("select table_name from change where operation = 'DELETE' order by table_name"))
                .extracting(row -> row.get("table_name"))
                .containsExactly("BOX", "CARD");
    }

    @Test
    void aChangedKeyIsADeleteAndAnInsert() {
        long id = db.unitOfWork().act(NAME, () -> {
            long card = Cards.add(database, "one");
            database.useHandle(handle -> handle.execute("insert into mark values (?, 'a')", card));
            return card;
        });
        db.unitOfWork().act(NAME, () -> database.useHandle(handle -> handle.execute("update mark set word = 'b'")));

        assertThat(rows("select row_key, operation from change where table_name = 'MARK' order by sequence"))
                .extracting(row -> row.get("operation") + " " + row.get("row_key"))
                .containsExactly(
                        "INSERT [\"" + id + "\",\"a\"]",
                        "DELETE [\"" + id + "\",\"a\"]",
                        "INSERT [\"" + id + "\",\"b\"]");
    }

    @Test
    void aFailedActLeavesNothing() {
        assertThatThrownBy(() -> db.unitOfWork().act(NAME, (Runnable) () -> {
                    Cards.add(database, "one");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(Cards.titles(database)).isEmpty();
        assertThat(acts()).isEmpty();
        assertThat(db.revision().number()).isZero();
    }

    @Test
    void anActThatChangesNothingLeavesNothing() {
        long id = db.unitOfWork().act(NAME, () -> Cards.add(database, "one"));
        long revision = db.revision().number();

        db.unitOfWork().act(NAME, () -> Cards.rename(database, id, "one"));

        assertThat(acts()).hasSize(1);
        assertThat(db.revision().number()).isEqualTo(revision);
    }

    @Test
    void nestedCallsAreOneAct() {
        db.unitOfWork().act(NAME, () -> {
            Cards.add(database, "outer");
            db.unitOfWork().act(Message.of("test.inner"), () -> Cards.add(database, "inner"));
        });

        assertThat(acts()).extracting(act -> act.get("name_key")).containsExactly("test.act");
        assertThat(Cards.titles(database)).containsExactly("outer", "inner");
        assertThat(db.revision().number()).isEqualTo(1);
    }

    @Test
    void aFailedNestedCallTakesOnlyItsOwnRowsBack() {
        db.unitOfWork().act(NAME, () -> {
            Cards.add(database, "outer");
            assertThatThrownBy(() -> db.unitOfWork().act(NAME, (Runnable) () -> {
                        Cards.add(database, "inner");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        });

        assertThat(Cards.titles(database)).containsExactly("outer");
        assertThat(rows("select * from change")).hasSize(1);
    }

    @Test
    void aNestedFinalActMakesTheWholeActFinal() {
        db.unitOfWork().act(NAME, () -> {
            Cards.add(database, "outer");
            db.unitOfWork().finalAct(NAME, () -> Cards.add(database, "inner"));
        });

        assertThat(acts()).extracting(act -> act.get("undoable")).containsExactly(false);
    }

    @Test
    void aFinalActIsKeptEvenWithoutRows() {
        db.unitOfWork().finalAct(NAME, () -> "handed out");

        assertThat(acts()).extracting(act -> act.get("undoable")).containsExactly(false);
    }

    @Test
    void aRowWrittenOutsideAnActIsRefused() {
        assertThatThrownBy(() -> Cards.add(database, "one"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CARD")
                .hasMessageContaining("outside an act");

        assertThat(Cards.titles(database)).isEmpty();
    }

    @Test
    void whatIsWrittenToTheHistoryOutsideAnActIsUndone() {
        db.unitOfWork().act(NAME, () -> Cards.add(database, "one"));

        database.useHandle(handle -> handle.execute("delete from change"));

        assertThat(rows("select * from change")).hasSize(1);
    }

    @Test
    void aBrokenRuleIsAFailureThatTellsTheRuleAndNoValue() {
        assertThatThrownBy(() -> db.unitOfWork()
                        .act(
                                NAME,
                                () -> database.useHandle(handle -> {
                                    handle.execute("insert into box (name) values ('ada@example.org')");
                                    handle.execute("insert into box (name) values ('ada@example.org')");
                                })))
                .isInstanceOfSatisfying(StorageFailure.class, failure -> {
                    assertThat(failure.text().key()).isEqualTo("store.conflict");
                    assertThat(failure).hasMessageContaining("CONSTRAINT");
                })
                .satisfies(failure -> assertThat(everythingSaid(failure))
                        .doesNotContain("ada@")
                        .doesNotContainIgnoringCase("insert into"));

        assertThat(acts()).isEmpty();
    }

    @Test
    void aWrongStatementTellsTheProgrammerWhatIsWrong() {
        assertThatThrownBy(() -> database.withHandle(handle -> handle.createQuery("select nothing from card")
                        .mapToMap()
                        .list()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOTHING");
    }

    @Test
    void listenersSeeTheActAndMayWriteThemselves() {
        List<String> seen = new java.util.ArrayList<>();
        Runnable stop = db.revision().listen(() -> seen.addAll(Cards.titles(database)));

        db.unitOfWork().act(NAME, () -> Cards.add(database, "one"));
        stop.run();

        assertThat(seen).containsExactly("one");
    }

    private List<Map<String, Object>> acts() {
        return rows("select * from act order by id");
    }

    private List<Map<String, Object>> rows(String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapToMap().collect(Collectors.toList()));
    }

    private static String everythingSaid(Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
