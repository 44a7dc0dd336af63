import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Lays the launchers {@code laurel} and {@code laurel.cmd} beside the jar. They give Java the options that suit a command
 * line: only the first compiler, since a command is over before the second one has paid for itself (half the processor time
 * at every size of batch that was measured); the window gets Java's own defaults.
 *
 * <p>Run by Maven as {@code java MakeLaunchers.java TARGET_FOLDER}.
 */
final class MakeLaunchers {
    private static final String UNIX = """
            #!/bin/sh
            # Starts Laurel: with words the command line, without any the window. LAUREL_JAVA_OPTIONS is handed to Java.
            here=$(dirname "$(readlink -f "$0")")
            java=${JAVA_HOME:+$JAVA_HOME/bin/}java
            if [ $# -gt 0 ]; then
              exec "$java" -XX:TieredStopAtLevel=1 $LAUREL_JAVA_OPTIONS -jar "$here/laurel.jar" "$@"
            fi
            exec "$java" $LAUREL_JAVA_OPTIONS -jar "$here/laurel.jar"
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
              "%java%" -XX:TieredStopAtLevel=1 %LAUREL_JAVA_OPTIONS% -jar "%~dp0laurel.jar" %*
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
