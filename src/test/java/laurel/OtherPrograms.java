package laurel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Programs that are not ours, as judges of our files. */
public final class OtherPrograms {
    private OtherPrograms() {}

    /** Passes the test over where the program is not installed, unless the environment says that it must be. */
    public static void need(String program) {
        boolean required = "required".equals(System.getenv("LAUREL_TOOLS"));
        assumeTrue(required || installed(program), program + " is not installed");
    }

    private static boolean installed(String program) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** @return what it said on either stream, and its exit code in a last line */
    public static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "\nexit code " + process.waitFor();
    }
}
