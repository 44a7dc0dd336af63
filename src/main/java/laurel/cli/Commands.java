package laurel.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The tree of commands: nouns, and verbs under them. */
final class Commands {
    private Commands() {}

    static CommandLine tree(Context context) {
        CommandLine root = new CommandLine(new LaurelCommand()).addSubcommand(new HelpCommand());
        root.addSubcommand(new DemoCommand(context));
        root.addSubcommand(noun(
                "roster",
                "Who holds which award.",
                new ImportRosterCommand(context),
                new ListRosterCommand(context),
                new ExportRosterCommand(context)));
        root.addSubcommand(noun(
                "applications",
                "What was handed in.",
                new ImportApplicationsCommand(context),
                new ListApplicationsCommand(context)));
        root.addSubcommand(noun(
                "certificates",
                "Certificates and their ledger.",
                new IssueCertificatesCommand(context),
                new ListCertificatesCommand(context)));
        root.addSubcommand(noun("decisions", "What was decided.", new ApplyDecisionsCommand(context)));
        root.addSubcommand(new AnnounceCommand(context));
        root.addSubcommand(
                noun("programmes", "The standing schemes and their cohorts.", new ListProgrammesCommand(context)));
        root.addSubcommand(noun(
                "history",
                "What was done, and taking it back.",
                new ListActsCommand(context),
                new UndoCommand(context)));
        root.addSubcommand(noun("data", "The data folder.", new BackUpCommand(context)));
        return root;
    }

    /** A noun is a command without a deed of its own: it only groups its verbs. */
    private static CommandLine noun(String name, String description, Object... verbs) {
        CommandLine noun = new CommandLine(new Noun());
        noun.getCommandSpec().name(name).usageMessage().description(description);
        for (Object verb : verbs) noun.addSubcommand(verb);
        return noun;
    }

    /** Carries the options that every noun has. */
    @Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "VERB")
    private static final class Noun {}
}
