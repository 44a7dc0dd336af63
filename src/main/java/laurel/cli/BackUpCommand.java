package laurel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laurel data backup}: a verified copy of the database. */
@Command(
        name = "backup",
        description = "Copies the database into the data folder's backups and opens the copy to see that it is whole.",
        mixinStandardHelpOptions = true)
final class BackUpCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    BackUpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            context.console().print(useCases.backUp().toString());
            return ExitCode.DONE;
        });
    }
}
