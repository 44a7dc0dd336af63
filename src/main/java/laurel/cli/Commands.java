package laurel.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The tree of commands: nouns, and verbs under them. The verbs of a noun are built only if it was named: reading the options
 * of every command takes longer than most commands do.
 */
final class Commands {
    private record Noun(String name, String description, Supplier<List<Object>> verbs) {}

    private final Context context;
    private final List<Noun> nouns;

    private Commands(Context context) {
        this.context = context;
        this.nouns = nouns(context);
    }

    /** @param words of the command line; the first one names the noun */
    static CommandLine tree(Context context, String... words) {
        return new Commands(context).root(words.length == 0 ? "" : words[0]);
    }

    private CommandLine root(String first) {
        CommandLine root = new CommandLine(new LaurelCommand()).addSubcommand(new HelpCommand());
        root.addSubcommand(new DemoCommand(context));
        for (Noun noun : nouns) root.addSubcommand(command(noun, first.equals(noun.name()) || first.equals("help")));
        root.addSubcommand(new AnnounceCommand(context));
        return root;
    }

    private static CommandLine command(Noun noun, boolean whole) {
        CommandLine command = new CommandLine(new Group());
        command.getCommandSpec().name(noun.name()).usageMessage().description(noun.description());
        if (whole) noun.verbs().get().forEach(command::addSubcommand);
        return command;
    }

    private static List<Noun> nouns(Context context) {
        return List.of(
                new Noun(
                        "roster",
                        "Who holds which award.",
                        () -> List.of(
                                new ImportRosterCommand(context),
                                new ListRosterCommand(context),
                                new ExportRosterCommand(context))),
                new Noun(
                        "applications",
                        "What was handed in.",
                        () -> List.of(new ImportApplicationsCommand(context), new ListApplicationsCommand(context))),
                new Noun(
                        "certificates",
                        "Certificates and their ledger.",
                        () -> List.of(
                                new IssueCertificatesCommand(context),
                                new CoverageCommand(context),
                                new AwardStationsCommand(context),
                                new ListCertificatesCommand(context),
                                new ShowCertificateCommand(context),
                                new VerifyCertificatesCommand(context),
                                new RedrawCertificatesCommand(context),
                                new CompareCertificatesCommand(context),
                                new ReissueCertificatesCommand(context),
                                new RevokeCertificateCommand(context),
                                new PrintCertificatesCommand(context),
                                new PrintFileCommand(context))),
                new Noun(
                        "template",
                        "The designs of certificates.",
                        () -> List.of(
                                new ListTemplatesCommand(context),
                                new CheckTemplateCommand(context),
                                new ExportTemplateCommand(context),
                                new ImportTemplateCommand(context))),
                new Noun("decisions", "What was decided.", () -> List.of(new ApplyDecisionsCommand(context))),
                new Noun(
                        "programmes",
                        "The standing schemes and their cohorts.",
                        () -> List.of(new ListProgrammesCommand(context))),
                new Noun(
                        "history",
                        "What was done, and taking it back.",
                        () -> List.of(new ListActsCommand(context), new UndoCommand(context))),
                new Noun("data", "The data folder.", () -> List.of(new BackUpCommand(context))));
    }

    /** A noun is a command without a deed of its own: it groups its verbs and carries the options that every noun has. */
    @Command(mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, synopsisSubcommandLabel = "VERB")
    private static final class Group {}
}
