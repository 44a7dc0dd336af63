package laurel.cli;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import laurel.kernel.Failure;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: its tree of commands and the border at which failures become messages and exit codes. */
public final class CommandLineFace {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineFace.class);

    private final Console console;
    private final Context context;

    /**
     * @param defaultData the data folder if none is named
     * @param actor who acts if nobody is named
     */
    public CommandLineFace(Console console, UseCases.Opener opener, Path defaultData, String actor) {
        this.console = console;
        this.context = new Context(console, opener, defaultData, actor);
    }

    /** @return the exit code, see {@link ExitCode} */
    public int run(String... arguments) {
        try {
            return root(arguments).execute(arguments);
        } finally {
            console.flush();
        }
    }

    private CommandLine root(String... words) {
        return Commands.tree(context, words)
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(CommandLineFace::exitCode)
                .setExecutionExceptionHandler(this::failed)
                .setParameterExceptionHandler((problem, arguments) -> {
                    console.complain(String.valueOf(problem.getMessage()));
                    CommandLine.UnmatchedArgumentException.printSuggestions(problem, console.err());
                    console.err()
                            .println(console.texts()
                                    .text(Message.of(
                                            "cli.usage",
                                            problem.getCommandLine()
                                                    .getCommandSpec()
                                                    .qualifiedName())));
                    return ExitCode.WRONG_USAGE;
                });
    }

    private int failed(Exception problem, CommandLine command, ParseResult arguments) {
        if (problem instanceof CancellationException) {
            console.say("cli.cancelled");
            return ExitCode.CANCELLED;
        }
        if (problem instanceof Failure failure) {
            console.say(failure.text());
            return exitCode(failure);
        }
        LOG.error("defect", problem);
        console.tellBug(problem);
        return ExitCode.FAILED;
    }

    private static int exitCode(Throwable problem) {
        if (problem instanceof StorageFailure failure) {
            return switch (failure.kind()) {
                case LOCKED -> ExitCode.LOCKED;
                case REFUSED -> ExitCode.DATABASE_REFUSED;
                case IO -> ExitCode.IO;
            };
        }
        return problem instanceof FileFailure ? ExitCode.IO : ExitCode.FAILED;
    }
}
