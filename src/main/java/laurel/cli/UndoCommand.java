package laurel.cli;

import java.util.concurrent.Callable;
import laurel.history.ActId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laurel history undo ACT}: takes one act back, as an act of its own. */
@Command(
        name = "undo",
        description = "Takes back one act, whole or not at all; the undo is an act too and can be taken back.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ACT", description = "The act's number, as the list shows it.")
    private long act;

    UndoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(
                data,
                useCases -> useCases.undo()
                        .undo(new ActId(act))
                        .<Integer>fold(
                                undone -> {
                                    context.console()
                                            .say(
                                                    "cli.history.undone",
                                                    undone.act().name());
                                    return ExitCode.DONE;
                                },
                                refused -> {
                                    context.console().problems(refused.reasons());
                                    return ExitCode.INVALID_INPUT;
                                }));
    }
}
