package laurel.boot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import laurel.cli.CommandLineFace;
import laurel.cli.Console;
import laurel.kernel.Texts;

/** The command line as a user meets it, without a process of its own. */
final class Terminal {
    private final Path data;

    Terminal(Path data) {
        this.data = data;
    }

    /** What a command left. */
    record Outcome(int exitCode, String out, String err) {}

    Outcome laurel(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(out, err, Texts.load(Locale.ENGLISH, Wiring.TEXTS), false, StandardCharsets.UTF_8);
        int exitCode = new CommandLineFace(console, Wiring::open, data, "tester").run(words);
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
