package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.kernel.Texts;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void textIsWrittenInTheCharsetOfTheConsole() {
        assertThat(printed(GBK)).asString(GBK).startsWith("尹珉");
        assertThat(printed(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .startsWith("尹珉");
    }

    private static byte[] printed(Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Texts texts = Texts.load(Locale.ENGLISH, List.of("cli"));
        Console console = new Console(out, new ByteArrayOutputStream(), texts, false, charset);
        console.print("尹珉");
        console.flush();
        return out.toByteArray();
    }

    @Test
    void onlyAWindowsConsoleIsNotUtf8() {
        assertThat(Console.charset("Windows 11", Optional.of(GBK))).isEqualTo(GBK);
        assertThat(Console.charset("Windows 11", Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Console.charset("Linux", Optional.of(GBK))).isEqualTo(StandardCharsets.UTF_8);
    }
}
