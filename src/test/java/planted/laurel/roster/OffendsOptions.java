package planted.laurel.roster;

import picocli.CommandLine.Option;

/** A use case that parses its own options. */
class OffendsOptions {
    @Option(names = "--all")
    boolean all;
}
