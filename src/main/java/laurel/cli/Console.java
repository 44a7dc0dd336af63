package laurel.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import laurel.kernel.HiddenCharacters;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Texts;

/**
 * The two streams of the command line: data goes to standard output, everything said to a person to standard error. Always
 * English, since scripts read it.
 *
 * <p>Names come from strangers, and a terminal obeys characters that nobody sees: tables and sentences show them as marks
 * ({@link HiddenCharacters}), JSON escapes them, and what a program reads is left as it is unless a person watches.
 */
public final class Console {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts;
    private final boolean terminal;

    /**
     * @param texts the English texts
     * @param terminal whether a person watches, so that a line may be drawn over
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

    /** @return standard output for a file's text in UTF-8, to be flushed; what was printed before stands before it */
    OutputStream bytes() {
        out.flush();
        return terminal ? new Watched() : bytes;
    }

    /** A file's text on a terminal. */
    private final class Watched extends ByteArrayOutputStream {
        @Override
        public void flush() {
            String text = toString(StandardCharsets.UTF_8);
            out.print(HiddenCharacters.marked(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
            out.flush();
            reset();
        }
    }

    PrintWriter err() {
        return err;
    }

    Texts texts() {
        return texts;
    }

    /** Data for a person: one line on standard output. */
    void print(String line) {
        out.println(HiddenCharacters.marked(line));
    }

    void print(String key, Object... arguments) {
        print(texts.text(Message.of(key, arguments)));
    }

    /** Data for a program: one record on standard output. */
    void record(String record) {
        out.println(terminal ? HiddenCharacters.marked(record) : record);
    }

    /** Data: one JSON document on standard output. */
    void json(Object document) {
        try {
            JSON.writeValueAsString(document).lines().map(Console::escaped).forEach(out::println);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of the program's own cannot be written", e);
        }
    }

    /** Hidden characters stand only within strings of JSON, where an escape means the same (RFC 8259, 7). */
    private static String escaped(String line) {
        BitSet hidden = HiddenCharacters.places(line);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean half = i > 0 && hidden.get(i - 1) && Character.isLowSurrogate(line.charAt(i));
            if (hidden.get(i) || half) escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) line.charAt(i)));
            else escaped.append(line.charAt(i));
        }
        return escaped.toString();
    }

    /** Says again what is wrong with words of the command line. */
    void complain(String words) {
        err.println(HiddenCharacters.marked(words));
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
