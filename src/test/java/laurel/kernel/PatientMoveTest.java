package laurel.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientMoveTest {
    private static final Path FROM = Path.of("a.part");
    private static final Path TO = Path.of("a");

    private final List<Duration> pauses = new ArrayList<>();
    private int attempts;

    private PatientMove failing(int times, IOException refusal) {
        return new PatientMove(
                (from, to) -> {
                    if (attempts++ < times) throw refusal;
                },
                pauses::add);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void waitsLongerEachTimeUntilTheFileIsLetGo(int times) {
        assertThatCode(() -> failing(times, new AccessDeniedException("a")).move(FROM, TO))
                .doesNotThrowAnyException();
        assertThat(attempts).isEqualTo(times + 1);
        assertThat(pauses).hasSize(times).isSorted();
    }

    @Test
    void givesUpAfterAboutASecond() {
        FileSystemException held = new FileSystemException("a", "b", "used by another process");
        assertThatThrownBy(() -> failing(100, held).move(FROM, TO)).isSameAs(held);
        assertThat(pauses.stream().mapToLong(Duration::toMillis).sum()).isBetween(900L, 1500L);
    }

    @Test
    void doesNotWaitForWhatWillNotComeRight() {
        assertThatThrownBy(() -> failing(100, new NoSuchFileException("a.part")).move(FROM, TO))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(pauses).isEmpty();
    }
}
