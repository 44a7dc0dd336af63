package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for Unix, with a Java that notes how it was called and waits until its input ends. */
@DisabledOnOs(OS.WINDOWS) // the launcher there is another one, without an archive of classes
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            echo "$$ $*" >> "${0%/*}/calls"
            case "$*" in
              *demo*) [ -f "${0%/*}/broken" ] && exit 1 ;;
            esac
            for word in "$@"; do
              case $word in
                -XX:DumpLoadedClassList=*) printf '# a list\\none\\n%s id: 7\\n' "$word" > "${word#*=}" ;;
                -XX:SharedClassListFile=*) list=${word#*=} ;;
                -XX:SharedArchiveFile=*/half-*) cat "$list" > "${word#*=}" ;;
              esac
            done
            cat > /dev/null
            """;

    @TempDir
    private Path folder;

    private Path kept = Path.of("");
    private Path calls = Path.of("");

    @BeforeEach
    void layTheLaunchers() throws IOException, InterruptedException {
        kept = folder.resolve("cache").resolve("laurel");
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        calls = java.resolveSibling("calls");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        String real = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process made = new ProcessBuilder(real, "src/build/java/MakeLaunchers.java", folder.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        Files.writeString(folder.resolve("laurel.jar"), "a jar");
    }

    private Process start(String... words) throws IOException {
        return startWith("", words);
    }

    private Process startWith(String options, String... words) throws IOException {
        return startBy("LAUREL_JAVA_OPTIONS", options, words);
    }

    private Process startBy(String variable, String options, String... words) throws IOException {
        List<String> command = Stream.concat(Stream.of(folder.resolve("laurel").toString()), Stream.of(words))
                .toList();
        ProcessBuilder laurel = new ProcessBuilder(command);
        laurel.environment().put("JAVA_HOME", folder.toString());
        laurel.environment().put(variable, options);
        laurel.environment()
                .put("XDG_CACHE_HOME", Objects.requireNonNull(kept.getParent()).toString());
        return laurel.start();
    }

    /** Runs a command at whose side the launcher lays classes down, until both are over. */
    private Process issue(String... more) throws IOException, InterruptedException {
        Process laurel = start(Stream.concat(Stream.of("certificates", "issue"), Stream.of(more))
                .toArray(String[]::new));
        Instant tooLate = Instant.now().plus(Duration.ofMinutes(2));
        while (!isCalled("DumpLoadedClassList")) {
            assertThat(Instant.now()).isBefore(tooLate);
            Thread.onSpinWait();
        }
        end(laurel);
        return laurel;
    }

    private boolean isCalled(String word) throws IOException {
        return Files.exists(calls) && Files.readString(calls).contains(word);
    }

    /** Waits for the command and for everything that it left at work. */
    private static void end(Process laurel) throws IOException, InterruptedException {
        List<ProcessHandle> beside = laurel.descendants().toList();
        laurel.getOutputStream().close();
        assertThat(laurel.waitFor(2, TimeUnit.MINUTES)).isTrue();
        for (ProcessHandle one : beside) assertThat(one.onExit()).succeedsWithin(Duration.ofMinutes(2));
    }

    private String callOf(String word) throws IOException {
        return Files.readAllLines(calls).stream()
                .filter(line -> line.contains(word))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void theCommandTakesTheLaunchersPlaceSoThatStoppingOneStopsTheOther() throws IOException, InterruptedException {
        Process laurel = issue("-c", "ambassador-2023");
        assertThat(callOf("-c ambassador-2023")).startsWith(laurel.pid() + " ").doesNotContain("DumpLoadedClassList");
    }

    @Test
    void classesOfTheDemoAndABatchAreLaidDownBesideTheCommandAndUsedByTheNext()
            throws IOException, InterruptedException {
        issue();
        assertThat(callOf("DumpLoadedClassList")).contains(" certificates issue ");
        assertThat(callOf("demo --out")).contains("DumpLoadedClassList");
        assertThat(callOf("-Xshare:dump")).endsWith(" -cp " + folder.resolve("laurel.jar"));
        try (Stream<Path> files = Files.list(kept)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).startsWith("classes-");
                assertThat(file).content().startsWith("one\n").hasLineCount(3).doesNotContain("id:", "#");
            });
        }
        end(start("roster", "list"));
        assertThat(callOf("roster list")).contains("SharedArchiveFile").doesNotContain("Xshare:dump");
    }

    @Test
    void whatCannotBeLaidDownIsNotTriedWithEveryBatch() throws IOException, InterruptedException {
        Files.createFile(calls.resolveSibling("broken"));
        issue();
        end(start("certificates", "issue"));
        assertThat(Files.readAllLines(calls))
                .filteredOn(line -> line.contains("DumpLoadedClassList"))
                .hasSize(1);
        assertThat(kept)
                .isDirectoryContaining(file -> file.getFileName().toString().startsWith("none-"));
    }

    @Test
    void whatAKilledRunLeftHalfDoneIsClearedAway() throws IOException, InterruptedException {
        Path half = Files.writeString(Files.createDirectories(kept).resolve("half-123.jsa"), "half");
        Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH));
        issue();
        assertThat(half).doesNotExist();
    }

    @Test
    void ownOptionsForJavaTakeThePlaceOfTheLaunchers() throws IOException, InterruptedException {
        end(start("roster", "list"));
        assertThat(callOf("roster list")).contains("-Xms64m", "-XX:+UseSerialGC");
        end(startWith("-XX:+UseZGC -Xmx2g", "roster", "show"));
        assertThat(callOf("roster show")).contains("-XX:+UseZGC -Xmx2g").doesNotContain("-Xms64m", "UseSerialGC");
        end(startWith("-XX:+UseNUMA -XX:GCTimeRatio=9", "roster", "move"));
        assertThat(callOf("roster move")).contains("-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAUREL_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
    void aCollectorOfOnesOwnIsTheOnlyOneWhereverJavaIsToldOfIt(String variable)
            throws IOException, InterruptedException {
        end(startBy(variable, "-XX:+UseG1GC", "roster", "list"));
        assertThat(callOf("roster list")).doesNotContain("UseSerialGC");
    }

    @Test
    void otherCommandsLeaveNothingInTheCache() throws IOException, InterruptedException {
        end(start("roster", "list"));
        assertThat(kept).doesNotExist();
    }
}
