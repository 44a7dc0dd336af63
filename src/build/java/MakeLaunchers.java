import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Lays the launchers {@code laurel} and {@code laurel.cmd} beside the jar. They give Java the options that suit a command
 * line: only the first compiler, since a command is over before the second one has paid for itself (half the processor time
 * at every size of batch that was measured), and that after a third of the usual number of calls (a fifteenth of the time of
 * 1,000 certificates); the window gets Java's own defaults. The one for Unix also chooses the collector that needs the least
 * memory, unless another one is asked for, and keeps an archive of loaded classes in the user's cache folder, about 60 MB,
 * laid down beside the first batch; it may be deleted at any time. Where it cannot be laid down, it is tried again after a
 * week. The command itself is always run in the launcher's own place, so that whoever stops the launcher stops it.
 *
 * <p>Run by Maven as {@code java MakeLaunchers.java TARGET_FOLDER}.
 */
final class MakeLaunchers {
    private static final String UNIX = """
            #!/bin/sh
            # Starts Laurel: with words the command line, without any the window. LAUREL_JAVA_OPTIONS is handed to Java.
            here=$(dirname "$(readlink -f "$0")")
            jar=$here/laurel.jar
            java=${JAVA_HOME:+$JAVA_HOME/bin/}java
            [ $# -gt 0 ] || exec "$java" $LAUREL_JAVA_OPTIONS -jar "$jar"

            # On one or two processors a second thread of the compiler takes its time from the command. Java's own first size of
            # the heap is a share of the machine's memory, which a batch fills before it tidies up, and with the collector that
            # Java chooses ten thousand certificates take more than twice the memory, in the same time. Java refuses two.
            settings="-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3"
            case $LAUREL_JAVA_OPTIONS in
              *-Xm[sx]*) ;;
              *) settings="$settings -Xms64m" ;;
            esac
            case "$LAUREL_JAVA_OPTIONS $JAVA_TOOL_OPTIONS $JDK_JAVA_OPTIONS" in
              *UseSerialGC* | *UseParallelGC* | *UseG1GC* | *UseZGC* | *UseShenandoahGC* | *UseEpsilonGC*) ;;
              *) settings="$settings -XX:+UseSerialGC" ;;
            esac
            case $LAUREL_JAVA_OPTIONS in
              *TieredStopAtLevel* | *CICompilerCount*) ;;
              *) [ "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 9)" -gt 2 ] || settings="$settings -XX:CICompilerCount=1" ;;
            esac

            # Loaded classes are kept for the next command, for this jar and this Java. -Xlog:disable: Java would warn of
            # them on standard output.
            kept=${XDG_CACHE_HOME:-$HOME/.cache}/laurel
            key=$(ls -lnL "$jar" "$(command -v "$java")" 2>/dev/null | cksum | tr -c '0-9\\n' -)
            classes=$kept/classes-$key.jsa
            vain=$kept/none-$key
            if [ -f "$classes" ]; then
              exec "$java" $settings -XX:SharedArchiveFile="$classes" -Xlog:disable \\
                $LAUREL_JAVA_OPTIONS -jar "$jar" "$@"
            fi

            # The demo and a batch after it, which need most classes, tell which; Java lays these down in a process of its
            # own, out of the way of the command: it takes seconds for it, and would take them from whoever stops a command.
            # A newer Java numbers the classes of a run, which two runs do differently. What fails would fail each time: it is
            # marked as vain, for a week, before the first step, and the mark goes with the last, or with whoever stops it.
            train() {
              list=$1
              shift
              nice -n 19 "$java" -XX:TieredStopAtLevel=1 -XX:DumpLoadedClassList="$half/$list" -Xlog:disable \\
                $LAUREL_JAVA_OPTIONS -jar "$jar" "$@"
            }
            lay_down() {
              find "$kept" -maxdepth 1 -name 'half-*' -mmin +60 -exec rm -rf {} +
              [ -z "$(find "$kept" -maxdepth 1 -name 'half-*')" ] && half=$(mktemp -d "$kept/half-XXXXXX") || return
              : > "$vain"
              trap 'rm -rf "$half"' EXIT
              trap 'rm -f "$vain"; exit 1' HUP TERM
              train first demo --out "$half/demo" || return
              train second certificates issue --cohort ambassador-2023 --lang zh --yes --data "$half/demo/data" --out "$half/zh"
              sed -e '/^#/d' -e '/ source: /d' -e 's/ id: [0-9]*$//' "$half/first" "$half/second" |
                awk '!seen[$0]++' > "$half/classes"
              nice -n 19 "$java" -Xshare:dump -XX:TieredStopAtLevel=1 -XX:SharedClassListFile="$half/classes" \\
                -XX:SharedArchiveFile="$half/classes.jsa" -Xlog:disable $LAUREL_JAVA_OPTIONS -cp "$jar" &&
                [ -f "$half/classes.jsa" ] || return
              rm -f "$kept"/classes-*.jsa "$kept"/none-*
              mv -f "$half/classes.jsa" "$classes"
            }
            if [ "$1 $2" = "certificates issue" ] && [ -n "$XDG_CACHE_HOME$HOME" ] && mkdir -p "$kept" 2>/dev/null &&
              [ -z "$(find "$vain" -mtime -7 2>/dev/null)" ]; then
              (lay_down) </dev/null >/dev/null 2>&1 &
            fi
            exec "$java" $settings $LAUREL_JAVA_OPTIONS -jar "$jar" "$@"
            """;

    private static final String WINDOWS = """
            @echo off
            rem Starts Laurel: with words the command line, without any the window. LAUREL_JAVA_OPTIONS is handed to Java.
            setlocal
            set "java=java"
            if defined JAVA_HOME set "java=%JAVA_HOME%\\bin\\java"
            if "%~1"=="" (
              "%java%" %LAUREL_JAVA_OPTIONS% -jar "%~dp0laurel.jar"
            ) else (
              "%java%" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3 -XX:GCTimeRatio=4 %LAUREL_JAVA_OPTIONS% -jar "%~dp0laurel.jar" %*
            )
            """;

    private MakeLaunchers() {}

    public static void main(String[] args) throws IOException {
        Path target = Files.createDirectories(Path.of(args[0]));
        Path unix = Files.writeString(target.resolve("laurel"), UNIX);
        Files.writeString(target.resolve("laurel.cmd"), WINDOWS.replace("\n", "\r\n"));
        Set<String> views = unix.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Files.setPosixFilePermissions(unix, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
