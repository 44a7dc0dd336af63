package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.kernel.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondProcessTest {
    @TempDir
    private Path folder;

    @Test
    void anotherProcessIsToldThatTheFolderIsTaken() {
        try (TestDatabase db = Cards.in(folder)) {
            assertThat(new CrashRig(1, Second.class, folder.toString()).runAndKill())
                    .isNotEmpty()
                    .containsOnly("LOCKED");
            assertThat(Cards.titles(db.database())).isEmpty();
        }
    }

    /** Tries to open the folder again and again and says what it hears. */
    static final class Second {
        private Second() {}

        @SuppressWarnings("InfiniteLoopStatement") // ends by being killed
        public static void main(String[] arguments) {
            while (true) {
                try {
                    Cards.in(Path.of(arguments[0])).close();
                    CrashRig.acknowledge("opened");
                } catch (StorageFailure e) {
                    CrashRig.acknowledge(e.kind().name());
                }
            }
        }
    }
}
