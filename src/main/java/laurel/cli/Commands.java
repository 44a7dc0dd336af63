package laurel.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The tree of commands: nouns, and verbs under them. Where the first words name a command, only that one is built and the
 * nouns above it: reading the options of every command takes longer than most commands do.
 */
final class Commands {
    private record Verb(String name, Supplier<Object> command) {}

    private record Noun(String name, String description, List<Verb> verbs) {
        private Optional<Verb> verb(String wanted) {
            return verbs.stream().filter(verb -> verb.name.equals(wanted)).findFirst();
        }
    }

    private final List<Noun> nouns;
    private final List<Verb> alone;

    private Commands(Context context) {
        this.nouns = nouns(context);
        this.alone = List.of(
                new Verb("demo", () -> new DemoCommand(context)),
                new Verb("announce", () -> new AnnounceCommand(context)));
    }

    /** @param words of the command line; the first one names the noun, the second the verb */
    static CommandLine tree(Context context, String... words) {
        return new Commands(context).root(words.length > 0 ? words[0] : "", words.length > 1 ? words[1] : "");
    }

    private CommandLine root(String first, String second) {
        CommandLine root = new CommandLine(new LaurelCommand());
        Optional<Noun> named =
                nouns.stream().filter(noun -> noun.name.equals(first)).findFirst();
        if (named.isPresent()) return root.addSubcommand(command(named.get(), second));
        Optional<Verb> lone =
                alone.stream().filter(verb -> verb.name.equals(first)).findFirst();
        if (lone.isPresent()) return root.addSubcommand(lone.get().command.get());
        return whole(root, first);
    }

    /** Help is asked for by words that come later, and a file of words is not read yet; nothing else comes to a verb. */
    private CommandLine whole(CommandLine root, String first) {
        boolean verbs = first.equals("help") || first.startsWith("@");
        root.addSubcommand(new HelpCommand()).addSubcommand(alone.get(0).command.get());
        for (Noun noun : nouns) root.addSubcommand(verbs ? command(noun, "") : command(noun));
        return root.addSubcommand(alone.get(1).command.get());
    }

    /** @return the noun with the verb of that name, or with all if there is none */
    private static CommandLine command(Noun noun, String wanted) {
        CommandLine command = command(noun);
        List<Verb> verbs = noun.verb(wanted).map(List::of).orElse(noun.verbs);
        for (Verb verb : verbs) command.addSubcommand(verb.command.get());
        return command;
    }

    private static CommandLine command(Noun noun) {
        CommandLine command = new CommandLine(new Group());
        command.getCommandSpec().name(noun.name).usageMessage().description(noun.description);
        return command;
    }

    private static List<Noun> nouns(Context context) {
        return List.of(
                new Noun(
                        "roster",
                        "Who holds which award.",
                        List.of(
                                new Verb("import", () -> new ImportRosterCommand(context)),
                                new Verb("list", () -> new ListRosterCommand(context)),
                                new Verb("export", () -> new ExportRosterCommand(context)))),
                new Noun(
                        "applications",
                        "What was handed in.",
                        List.of(
                                new Verb("import", () -> new ImportApplicationsCommand(context)),
                                new Verb("list", () -> new ListApplicationsCommand(context)))),
                new Noun(
                        "certificates",
                        "Certificates and their ledger.",
                        List.of(
                                new Verb("issue", () -> new IssueCertificatesCommand(context)),
                                new Verb("coverage", () -> new CoverageCommand(context)),
                                new Verb("award-stations", () -> new AwardStationsCommand(context)),
                                new Verb("list", () -> new ListCertificatesCommand(context)),
                                new Verb("show", () -> new ShowCertificateCommand(context)),
                                new Verb("verify", () -> new VerifyCertificatesCommand(context)),
                                new Verb("redraw", () -> new RedrawCertificatesCommand(context)),
                                new Verb("compare", () -> new CompareCertificatesCommand(context)),
                                new Verb("reissue", () -> new ReissueCertificatesCommand(context)),
                                new Verb("revoke", () -> new RevokeCertificateCommand(context)),
                                new Verb("print", () -> new PrintCertificatesCommand(context)),
                                new Verb("print-file", () -> new PrintFileCommand(context)))),
                new Noun(
                        "template",
                        "The designs of certificates.",
                        List.of(
                                new Verb("list", () -> new ListTemplatesCommand(context)),
                                new Verb("check", () -> new CheckTemplateCommand(context)),
                                new Verb("export", () -> new ExportTemplateCommand(context)),
                                new Verb("import", () -> new ImportTemplateCommand(context)))),
                new Noun(
                        "decisions",
                        "What was decided.",
                        List.of(new Verb("apply", () -> new ApplyDecisionsCommand(context)))),
                new Noun(
                        "programmes",
                        "The standing schemes and their cohorts.",
                        List.of(new Verb("list", () -> new ListProgrammesCommand(context)))),
                new Noun(
                        "history",
                        "What was done, and taking it back.",
                        List.of(
                                new Verb("list", () -> new ListActsCommand(context)),
                                new Verb("undo", () -> new UndoCommand(context)))),
                new Noun("data", "The data folder.", List.of(new Verb("backup", () -> new BackUpCommand(context)))));
    }

    /** A noun is a command without a deed of its own: it groups its verbs and carries the options that every noun has. */
    @Command(mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, synopsisSubcommandLabel = "VERB")
    private static final class Group {}
}
