package laurel.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Texts;

/**
 * The two streams of the command line: data goes to standard output, everything said to a person to standard error. Always
 * English, since scripts read it.
 */
public final class Console {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts;
    private final boolean terminal;

    /**
     * @param texts the English texts
     * @param terminal whether a person watches standard error, so that a line may be drawn over
     * @param charset of all text, see {@link #charset}
     */
    public Console(OutputStream out, OutputStream err, Texts texts, boolean terminal, Charset charset) {
        this.bytes = out;
        this.out = new PrintWriter(out, false, charset);
        this.err = new PrintWriter(err, false, charset);
        this.texts = texts;
        this.terminal = terminal;
    }

    /**
     * UTF-8 whatever the machine's own encoding, since names of people go through here; but a Windows console shows only
     * its own code page.
     *
     * @param system the value of {@code os.name}
     * @param console the charset of the console; empty if standard output is a pipe or a file
     */
    public static Charset charset(String system, Optional<Charset> console) {
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? console.orElse(StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    }

    boolean isTerminal() {
        return terminal;
    }

    PrintWriter out() {
        return out;
    }

    /** @return standard output for a file's bytes; what was printed before stands before them */
    OutputStream bytes() {
        out.flush();
        return bytes;
    }

    PrintWriter err() {
        return err;
    }

    Texts texts() {
        return texts;
    }

    /** Data: one line on standard output. */
    void print(String line) {
        out.println(line);
    }

    void print(String key, Object... arguments) {
        out.println(texts.text(Message.of(key, arguments)));
    }

    /** Data: one JSON document on standard output. */
    void json(Object document) {
        try {
            out.println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of the program's own cannot be written", e);
        }
    }

    /** Speaks to the person, on standard error. */
    void say(Message message) {
        err.println(texts.text(message));
        err.flush();
    }

    void say(String key, Object... arguments) {
        say(Message.of(key, arguments));
    }

    /** Lists problems on standard error, worst first, each with its place. */
    void problems(Collection<Problem> problems) {
        problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .forEach(problem -> err.println(
                        texts.text("cli.severity." + problem.severity().name()) + " " + texts.text(problem)));
        err.flush();
    }

    /** Tells why Laurel goes another way, in one line. */
    public void tell(Problem problem) {
        err.println(texts.text(problem));
        err.flush();
    }

    /** Tells a failure of the surroundings, in one line. */
    public void tell(Message failure) {
        say(failure);
    }

    /** Tells of a defect of the program, without its inner workings; the log has them. */
    public void tellBug(Throwable bug) {
        say("cli.bug", bug.getClass().getSimpleName());
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
