package laurel.boot;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import laurel.cli.CommandLineFace;
import laurel.cli.Console;
import laurel.desktop.DisplayCheck;
import laurel.kernel.Problem;
import laurel.kernel.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts Laurel: with arguments the command line, which loads no JavaFX class; without any the window, or, where there is
 * no display, the demo on the command line. Does not extend {@code Application}, so that it starts from the class path.
 */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final String[] WITHOUT_DISPLAY = {"demo"};

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        // A newer Java hands out a console that is none; this asks for the old one, which is null without a terminal.
        System.setProperty("jdk.console", "java.base");
        Texts texts = Texts.load(Locale.ENGLISH, Wiring.TEXTS);
        Console console = console(texts);
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> uncaught(console, bug));
        System.exit(arguments.length > 0 ? commandLine(console, arguments) : windowOrDemo(console));
    }

    private static int commandLine(Console console, String... arguments) {
        return new CommandLineFace(
                        console, Wiring::open, AppDirs.ofThisMachine().data(), actor())
                .run(arguments);
    }

    private static int windowOrDemo(Console console) {
        Optional<Problem> without = DisplayCheck.before(System.getProperty("os.name", ""), System.getenv())
                .or(Toolkit::start);
        if (without.isPresent()) {
            console.tell(without.get());
            return commandLine(console, WITHOUT_DISPLAY);
        }
        return Window.run(
                console, bug -> uncaught(console, bug), AppDirs.ofThisMachine().data(), actor());
    }

    static String actor() {
        return System.getProperty("user.name", "");
    }

    private static void uncaught(Console console, Throwable bug) {
        LOG.error("uncaught", bug);
        console.tellBug(bug);
    }

    private static Console console(Texts texts) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        return new Console(out, new FileOutputStream(FileDescriptor.err), texts, isTerminal(), charset());
    }

    @SuppressWarnings("SystemConsoleNull") // as below
    private static Charset charset() {
        Optional<Charset> ofConsole = Optional.ofNullable(System.console()).map(java.io.Console::charset);
        return Console.charset(System.getProperty("os.name", ""), ofConsole);
    }

    @SuppressWarnings("SystemConsoleNull") // main asks for java.base's console: null without a terminal on every Java
    private static boolean isTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }
}
