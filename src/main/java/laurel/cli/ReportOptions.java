package laurel.cli;

import picocli.CommandLine.Option;

/** How a command reports, shared by all that print data. */
final class ReportOptions {
    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    boolean json() {
        return json;
    }
}
