package laurel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Progress;

/** What every command shares: the console, the way to the use cases, and the interrupt key. */
final class Context {
    private final Console console;
    private final UseCases.Opener opener;
    private final Path defaultData;
    private final String defaultActor;
    private BooleanSupplier interrupted = () -> false;

    Context(Console console, UseCases.Opener opener, Path defaultData, String defaultActor) {
        this.console = console;
        this.opener = opener;
        this.defaultData = defaultData;
        this.defaultActor = defaultActor;
    }

    Console console() {
        return console;
    }

    /** Opens the data folder for the length of work that only reads; what is wrong with its own files is said first. */
    int withData(DataOptions options, ToIntFunction<UseCases> work) {
        return withData(options.data().orElse(defaultData), actor(options), useCases -> {
            console.problems(useCases.ownFileProblems());
            return work.applyAsInt(useCases);
        });
    }

    /**
     * The same for work that writes: it is refused as long as something is wrong with a programme or form of the data folder,
     * because the program's own, which stands in for it, has other terms and seats.
     */
    int withSoundData(DataOptions options, ToIntFunction<UseCases> work) {
        return withData(options.data().orElse(defaultData), actor(options), sound(work));
    }

    /** Opens a data folder of the command's own, which is not the user's, for work that writes. */
    int withSoundData(Path folder, ToIntFunction<UseCases> work) {
        return withData(folder, defaultActor, sound(work));
    }

    private String actor(DataOptions options) {
        return options.actor().orElse(defaultActor);
    }

    private ToIntFunction<UseCases> sound(ToIntFunction<UseCases> work) {
        return useCases -> {
            List<Problem> problems = useCases.ownFileProblems();
            console.problems(problems);
            if (!Problem.anyError(problems)) return work.applyAsInt(useCases);
            console.say("cli.data.unsound");
            return ExitCode.INVALID_INPUT;
        };
    }

    /** The database is closed, and everything said, before the interrupt key may end the program. */
    private int withData(Path folder, String actor, ToIntFunction<UseCases> work) {
        Interruption interruption = Interruption.begin(console);
        try (UseCases useCases = opener.open(folder.toAbsolutePath().normalize(), actor)) {
            interrupted = interruption::pressed;
            return work.applyAsInt(useCases);
        } finally {
            console.flush();
            interruption.end();
        }
    }

    /**
     * Runs long work with progress on standard error; the interrupt key cancels it between items.
     *
     * @throws CancellationException if it was cancelled
     */
    <T> T watched(Function<Progress, T> work) {
        return work.apply(new ConsoleProgress(console, interrupted));
    }

    /**
     * Writes, if the user wants it: yes was given, or a person at a terminal says so.
     *
     * @param planned the exit code that the plan deserves if nothing is to be written
     * @param write does it and gives its exit code
     */
    @SuppressWarnings("SystemConsoleNull") // Main asks for java.base's console: null without a terminal on every Java
    int confirmed(WriteOptions options, Message question, int planned, IntSupplier write) {
        if (options.dryRun()) return planned;
        if (options.yes()) return write.getAsInt();
        java.io.Console terminal = System.console();
        if (terminal == null) {
            console.say("cli.confirm.needsYes");
            return ExitCode.WRONG_USAGE;
        }
        console.flush();
        console.say(question);
        String answer = terminal.readLine("[y/N] ");
        boolean yes = answer != null
                && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"));
        return yes ? write.getAsInt() : planned;
    }
}
