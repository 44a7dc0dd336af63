package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.kernel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillDuringActsTest {
    private static final int KILLS = 20;
    private static final int ROWS_OF_AN_ACT = 5;

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedActIsThereWhole() {
        List<String> acknowledged = new ArrayList<>();
        CrashRig rig = new CrashRig(20230920, Writer.class, folder.toString());
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(rig.runAndKill());
            // Every other time the next writer is the one who finds what the killed one left.
            if (kill % 2 == 0) check(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS).doesNotHaveDuplicates();
    }

    private void check(List<String> acknowledged) {
        try (TestDatabase db = Cards.in(folder)) {
            assertThat(Cards.titles(db.database())).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(actsByTheirChanges(db.database()))
                    .as("acts that are not whole")
                    .isEmpty();
            assertThat(Cards.count(db.database(), "select count(*) from act"))
                    .isEqualTo(Cards.titles(db.database()).size());
        }
    }

    private static List<Long> actsByTheirChanges(Database database) {
        return database.withHandle(handle -> handle.createQuery("""
                        select a.id
                          from act a left join change c on c.act_id = a.id
                         group by a.id
                        having count(c.sequence) <> :rows
                         order by a.id
                        """)
                .bind("rows", ROWS_OF_AN_ACT)
                .mapTo(Long.class)
                .list());
    }

    /** Writes acts of five rows until it is killed. */
    static final class Writer {
        private Writer() {}

        @SuppressWarnings("InfiniteLoopStatement") // ends by being killed
        public static void main(String[] arguments) {
            TestDatabase db = Cards.in(Path.of(arguments[0]));
            long next = 1 + Cards.count(db.database(), "select count(*) from act");
            while (true) {
                String title = "card " + next++;
                db.unitOfWork().act(Message.of("test.act", title), () -> write(db.database(), title));
                CrashRig.acknowledge(title);
            }
        }

        private static void write(Database database, String title) {
            long id = Cards.add(database, "new");
            Cards.rename(database, id, title);
            database.useHandle(handle -> {
                handle.execute("insert into box (name) values (?)", title);
                handle.execute("update card set box_id = (select id from box where name = ?) where id = ?", title, id);
                handle.execute("insert into mark values (?, ?)", id, "done");
            });
        }
    }
}
