package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import laurel.kernel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * H2 finds the newest state after a crash by its place at the end of the file; one that lies in a gap between older ones may be
 * overlooked. So the file is only added to as long as it is open.
 */
class AppendedFileTest {
    /** The two copies of the file's header, which is all that may be written again, in bytes. */
    private static final int HEADERS = 2 * 4096;

    @TempDir
    private Path folder;

    private byte[] file() throws IOException {
        return Files.readAllBytes(folder.resolve("laurel.mv.db"));
    }

    private static void churn(TestDatabase db, int acts) {
        for (int i = 0; i < acts; i++) {
            String title = "card " + i;
            db.unitOfWork().act(Message.of("test.act", title), () -> {
                long id = Cards.add(db.database(), "x".repeat(900));
                Cards.rename(db.database(), id, title);
                Cards.remove(db.database(), id);
            });
        }
    }

    @Test
    void whatWasWrittenIsNeverWrittenOverWhileTheDatabaseIsOpen() throws IOException {
        try (TestDatabase db = Cards.in(folder)) {
            // Without it, H2 leaves old states alone for 45 seconds, longer than a test may take.
            db.database().useHandle(handle -> handle.execute("set retention_time 0"));
            churn(db, 60);
            byte[] before = file();
            churn(db, 60);
            byte[] after = file();

            assertThat(after.length).isGreaterThan(before.length);
            assertThat(Arrays.mismatch(before, HEADERS, before.length, after, HEADERS, before.length))
                    .isEqualTo(-1);
        }
    }

    /** In the first milliseconds, and as after a long session, when the old states have long been given up. */
    @ParameterizedTest
    @ValueSource(ints = {45_000, 0})
    void closingTheDatabaseGivesTheRoomOfOldStatesBack(int retention) throws IOException {
        int open;
        try (TestDatabase db = Cards.in(folder)) {
            db.database().useHandle(handle -> handle.execute("set retention_time " + retention));
            churn(db, 200);
            open = file().length;
        }
        assertThat(file().length).isLessThan(open / 2);
    }
}
