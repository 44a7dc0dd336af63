package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.kernel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptTest {
    private static final int ACTS = 300;

    @TempDir
    private Path folder;

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void interruptingAWriterHarmsNothing() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        try (TestDatabase db = Cards.in(folder)) {
            Thread writer = new Thread(() -> {
                for (int i = 0; i < ACTS; i++) {
                    String title = "card " + i;
                    db.unitOfWork().act(Message.of("test.act"), () -> Cards.add(db.database(), title));
                    done.incrementAndGet();
                }
            });
            writer.start();
            Random random = new Random(7);
            while (writer.isAlive()) {
                writer.interrupt();
                writer.join(1 + random.nextInt(3));
            }
            assertThat(done).hasValue(ACTS);
            assertThat(Cards.titles(db.database())).hasSize(ACTS);
        }
        try (TestDatabase db = Cards.in(folder)) {
            assertThat(Cards.titles(db.database())).hasSize(ACTS);
        }
    }

    @Test
    void anInterruptedThreadMayOpenWriteBackUpAndClose() {
        Thread.currentThread().interrupt();
        try (TestDatabase db = Cards.in(folder)) {
            Thread.currentThread().interrupt();
            db.unitOfWork().act(Message.of("test.act"), () -> Cards.add(db.database(), "one"));
            assertThat(Cards.titles(db.database())).containsExactly("one");
            Thread.currentThread().interrupt();
            assertThat(db.database().backup()).exists();
            Thread.currentThread().interrupt();
        }

        try (TestDatabase db = Cards.in(folder)) {
            assertThat(Cards.titles(db.database())).containsExactly("one");
        }
    }
}
