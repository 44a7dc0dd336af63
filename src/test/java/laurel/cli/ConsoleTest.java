package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.kernel.Place;
import laurel.kernel.Problem;
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

    /** The second is a joiner where the writing needs it. */
    private static final String NAMES = "abc\u202E\u001B[2J نرگس\u200Cزاده";

    private static String said(boolean terminal, Consumer<Console> what) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Console console =
                new Console(all, all, Texts.load(Locale.ENGLISH, List.of("cli")), terminal, StandardCharsets.UTF_8);
        what.accept(console);
        console.flush();
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        String shown = "abc<U+202E><U+001B>[2J نرگس\u200Cزاده";
        assertThat(said(false, console -> console.print(NAMES))).isEqualToIgnoringNewLines(shown);
        assertThat(said(false, console -> console.complain(NAMES))).isEqualToIgnoringNewLines(shown);
        assertThat(said(false, console -> console.tell(Problem.error(Place.in(NAMES), "cli.file.exists"))))
                .startsWith(shown);
        assertThat(said(false, console -> new Columns().line(NAMES + "\n", "x").printTo(console)))
                .isEqualToIgnoringNewLines(shown + "<U+000A>  x");
    }

    @Test
    void whatAProgramReadsIsLeftAsItIs() throws IOException {
        assertThat(said(false, console -> new Columns().line(NAMES, "x").printCsvTo(console)))
                .isEqualToIgnoringNewLines(NAMES + ",x");
        assertThat(said(true, console -> new Columns().line(NAMES, "x").printCsvTo(console)))
                .doesNotContain("\u202E", "\u001B");
        String json = said(false, console -> console.json(List.of(NAMES + "\uDB40\uDC41")));
        assertThat(json).doesNotContain("\u202E", "\uDB40").contains("\\u202E", "\\uDB40\\uDC41");
        assertThat(new ObjectMapper().readTree(json).get(0).asText()).isEqualTo(NAMES + "\uDB40\uDC41");
    }

    @Test
    void aFileIsWrittenFaithfullyAndShownWithMarks() {
        Consumer<Console> file = console -> {
            try (Writer writer = new OutputStreamWriter(console.bytes(), StandardCharsets.UTF_8)) {
                writer.write("\uFEFF" + NAMES + "\r\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertThat(said(false, file)).isEqualTo("\uFEFF" + NAMES + "\r\n");
        assertThat(said(true, file)).isEqualTo("abc<U+202E><U+001B>[2J نرگس\u200Cزاده\r\n");
    }

    @Test
    void onlyAWindowsConsoleIsNotUtf8() {
        assertThat(Console.charset("Windows 11", Optional.of(GBK))).isEqualTo(GBK);
        assertThat(Console.charset("Windows 11", Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Console.charset("Linux", Optional.of(GBK))).isEqualTo(StandardCharsets.UTF_8);
    }
}
