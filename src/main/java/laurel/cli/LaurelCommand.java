package laurel.cli;

import picocli.CommandLine.Command;

/** The root: says what there is. */
@Command(
        name = "laurel",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "NOUN [VERB]",
        description = "The desk of an open-source community: rosters, applications, certificates, posts.",
        footer = {
            "",
            "Without arguments Laurel opens its window.",
            "",
            "Data goes to standard output, everything else to standard error.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 invalid input, 4 partly done, 5 data folder in use,",
            "6 database refused, 74 file or disk, 130 cancelled."
        })
final class LaurelCommand {}
