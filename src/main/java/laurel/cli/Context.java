package laurel.cli;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import laurel.kernel.Message;

/** What every command shares: the console, the way to the use cases, and the interrupt key. */
final class Context {
    private final Console console;
    private final UseCases.Opener opener;
    private final Path defaultData;
    private final String defaultActor;

    Context(Console console, UseCases.Opener opener, Path defaultData, String defaultActor) {
        this.console = console;
        this.opener = opener;
        this.defaultData = defaultData;
        this.defaultActor = defaultActor;
    }

    Console console() {
        return console;
    }

    /** Opens the data folder for the length of the work. */
    int withData(DataOptions options, ToIntFunction<UseCases> work) {
        Path folder = options.data().orElse(defaultData).toAbsolutePath().normalize();
        try (UseCases useCases = opener.open(folder, options.actor().orElse(defaultActor))) {
            return work.applyAsInt(useCases);
        }
    }

    /** Opens a data folder of the command's own, which is not the user's. */
    int withData(Path folder, ToIntFunction<UseCases> work) {
        try (UseCases useCases = opener.open(folder.toAbsolutePath().normalize(), defaultActor)) {
            return work.applyAsInt(useCases);
        }
    }

    /**
     * Runs long work with progress on standard error; the interrupt key cancels it between items.
     *
     * @throws CancellationException if it was cancelled
     */
    <T> T watched(Watched<T> work) {
        ConsoleProgress progress = new ConsoleProgress(console);
        Interruption interruption = Interruption.cancels(progress);
        try {
            return work.run(progress);
        } finally {
            interruption.workEnded();
        }
    }

    /** @return whether to write: yes was given, or a person at a terminal says so */
    @SuppressWarnings("SystemConsoleNull") // Main asks for java.base's console: null without a terminal on every Java
    boolean confirmed(WriteOptions options, Message question) {
        if (options.dryRun()) return false;
        if (options.yes()) return true;
        java.io.Console terminal = System.console();
        if (terminal == null) {
            console.say("cli.confirm.needsYes");
            return false;
        }
        console.say(question);
        String answer = terminal.readLine("[y/N] ");
        return answer != null
                && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"));
    }

    /** Work that tells where it is. */
    @FunctionalInterface
    interface Watched<T> {
        T run(ConsoleProgress progress);
    }
}
