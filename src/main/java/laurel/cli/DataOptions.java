package laurel.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lies and who acts; shared by every command that opens the database. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: $LAUREL_DATA, else the system's folder for application data).")
    @Nullable
    private Path data;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Who acts, for the history (default: the user of this computer).")
    @Nullable
    private String actor;

    Optional<Path> data() {
        return Optional.ofNullable(data);
    }

    Optional<String> actor() {
        return Optional.ofNullable(actor);
    }
}
