package laurel.store;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Kills a program in the middle of its work and tells what it had reported done.
 *
 * <p>The program is the {@code main} of a class, run in a Java machine of its own with this one's class path. It calls
 * {@link #acknowledge} after each thing it has done and goes on until it is killed as by {@code kill -9}: some microseconds
 * after a number of acknowledgements, both random and, as far as the machine lets them, following from the seed.
 *
 * <pre>{@code
 * List<String> acknowledged = new CrashRig(seed, Writer.class, folder.toString()).runAndKill();
 * }</pre>
 */
public final class CrashRig {
    private static final String MARK = "ACK ";
    private static final int MOST_ACKNOWLEDGEMENTS = 40;
    private static final int MOST_MICROSECONDS = 20_000;
    private static final long PATIENCE_SECONDS = 60;

    private final Random random;
    private final int most;
    private final Class<?> program;
    private final List<String> arguments;

    /**
     * @param program has a {@code main}
     * @param arguments what it is given
     */
    public CrashRig(long seed, Class<?> program, String... arguments) {
        this(seed, MOST_ACKNOWLEDGEMENTS, program, arguments);
    }

    /** @param most acknowledgements before a kill, for a program whose things take long */
    public CrashRig(long seed, int most, Class<?> program, String... arguments) {
        this.most = most;
        this.random = new Random(seed);
        this.program = program;
        this.arguments = List.of(arguments);
    }

    /** For the program that is to be killed: this is done, whatever happens from now on. */
    public static void acknowledge(String id) {
        System.out.println(MARK + id);
        System.out.flush();
    }

    /**
     * Runs the program once and kills it; may be called again, with other moments.
     *
     * @return the ids that the program acknowledged, in order
     * @throws IllegalStateException if it ended by itself or acknowledged too little within a minute
     */
    public List<String> runAndKill() {
        int enough = 1 + random.nextInt(most);
        long then = random.nextInt(MOST_MICROSECONDS);
        Process process = start();
        Executor later = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        later.execute(process::destroyForcibly);
        try (Reader out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            StringBuilder said = new StringBuilder();
            readUntil(out, said, enough);
            process.waitFor(then, TimeUnit.MICROSECONDS);
            boolean running = process.isAlive();
            // Through the handle, which leaves open what is still to be read.
            process.toHandle().destroyForcibly();
            readUntil(out, said, Integer.MAX_VALUE);
            if (!running) throw new IllegalStateException("the program ended by itself and said: " + said);
            return acknowledged(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program was running", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }

    private static void readUntil(Reader out, StringBuilder said, int enough) throws IOException {
        char[] buffer = new char[8192];
        while (acknowledged(said).size() < enough) {
            int count = out.read(buffer);
            if (count < 0) return;
            said.append(buffer, 0, count);
        }
    }

    /** A line without its end was cut by the kill and says nothing. */
    private static List<String> acknowledged(CharSequence said) {
        int end = said.toString().lastIndexOf('\n');
        if (end < 0) return List.of();
        return said.toString()
                .substring(0, end)
                .lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).strip())
                .toList();
    }
}
