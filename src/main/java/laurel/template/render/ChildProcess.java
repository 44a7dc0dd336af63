package laurel.template.render;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;

/**
 * Runs work on a stranger's bytes in a second Java process, which may use so much memory and time and no more. Bytes go and
 * come as files in a folder that only this user may enter and that is gone afterwards; the process inherits no environment
 * that could steer it. Safe for all threads: the caller waits.
 */
final class ChildProcess {
    /** The second process's main class; it sounds an alarm of its own should this process be gone. */
    static final String MAIN = "laurel.boot.PictureWorkshop";

    /** How the process ended when there was not enough memory: {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Set<String> KEPT = Set.of(
            "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "SystemRoot", "WINDIR", "windir");

    /** What came of it. */
    enum End {
        DONE,
        NO_TIME,
        NO_MEMORY,
        DIED
    }

    /** How it ended and what it left: nothing, unless it is done. */
    static final class Outcome {
        private final End end;
        private final byte[] output;

        private Outcome(End end, byte[] output) {
            this.end = end;
            this.output = output;
        }

        private static Outcome without(End end) {
            return new Outcome(end, new byte[0]);
        }

        End end() {
            return end;
        }

        byte[] output() {
            return output;
        }
    }

    private final PictureLimits limits;

    ChildProcess(PictureLimits limits) {
        this.limits = limits;
    }

    PictureLimits limits() {
        return limits;
    }

    /**
     * @param words the task and its numbers
     * @throws RenderFailure if no process can be started or its folder not be written
     */
    Outcome run(byte[] input, String... words) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("laurel-picture", ownersOnly());
            Path in = Files.write(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            return run(folder, command(folder, in, out, words), out);
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.child.failed", String.valueOf(e.getMessage())), e);
        } finally {
            if (folder != null) delete(folder);
        }
    }

    private Outcome run(Path folder, List<String> command, Path out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put("CLASSPATH", classPath());
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = false;
        try {
            ended = process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts work of this program", e);
        } finally {
            if (!ended) kill(process);
        }
        if (!ended) return Outcome.without(End.NO_TIME);
        int code = process.exitValue();
        if (code == OUT_OF_MEMORY) return Outcome.without(End.NO_MEMORY);
        if (code != 0 || !Files.isRegularFile(out)) return Outcome.without(End.DIED);
        return new Outcome(End.DONE, Files.readAllBytes(out));
    }

    private List<String> command(Path folder, Path in, Path out, String... words) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + limits.megabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-Duser.home=" + folder,
                "-Dfile.encoding=UTF-8",
                MAIN,
                Long.toString(limits.time().toMillis()),
                in.toString(),
                out.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static String java() {
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        Path windows = folder.resolve("java.exe");
        return (Files.exists(windows) ? windows : folder.resolve("java")).toString();
    }

    /** Absolute, because the process works in another folder. */
    private static String classPath() {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    private static void kill(Process process) throws IOException {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) throw new IOException("a process cannot be ended");
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts work of this program", e);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.child.failed", String.valueOf(e.getMessage())), e);
        }
    }
}
