package laurel.cli;

import picocli.CommandLine.Option;

/** How a command that writes is confirmed, shared by all that plan first. */
final class WriteOptions {
    @Option(
            names = {"-n", "--dry-run"},
            description = "Show the plan, write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Write without asking.")
    private boolean yes;

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }
}
