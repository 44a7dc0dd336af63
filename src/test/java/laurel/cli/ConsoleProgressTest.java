package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import laurel.kernel.Message;
import laurel.kernel.Texts;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private static final Texts TEXTS = Texts.load(Locale.ENGLISH, List.of("certificate", "cli"));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aTerminalsLineIsDrawnOverAndEndsWhenAllIsDone() {
        ConsoleProgress progress = progress(true);
        progress.at(56, 56, Message.of("certificate.plan.measuring", "Ada"));
        assertThat(said()).startsWith("\r\u001b[K56 of 56 · ").contains("Ada").endsWith(System.lineSeparator());
    }

    @Test
    void aLogIsNotFlooded() {
        ConsoleProgress progress = progress(false);
        for (int i = 0; i <= 56; i++) progress.at(i, 56, Message.of("certificate.plan.measuring", "Ada"));
        assertThat(said()).isEmpty();
    }

    private ConsoleProgress progress(boolean terminal) {
        Console console = new Console(new ByteArrayOutputStream(), err, TEXTS, terminal, StandardCharsets.UTF_8);
        return new ConsoleProgress(console, () -> false);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
