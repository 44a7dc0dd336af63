package laurel.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.sample.SampleReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel demo}: a complete round on the sample data, with a database of its own. */
@Command(
        name = "demo",
        description = {
            "Runs a complete 2023 round on the sample data into a folder, from applications to certificates and posts.",
            "Your own data is not touched. Running it again changes nothing that is there."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String DATA = "data";

    private final Context context;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "laurel-demo",
            description = "The folder (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Mixin
    private final ReportOptions report = new ReportOptions();

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path folder = out.toAbsolutePath().normalize();
        return context.withSoundData(folder.resolve(DATA), useCases -> {
            SampleReport done =
                    context.watched(progress -> useCases.sampleRound().run(folder, progress));
            context.console().problems(done.problems());
            if (report.json()) context.console().json(document(done));
            else print(done);
            return Problem.anyError(done.problems()) ? ExitCode.PARTLY_DONE : ExitCode.DONE;
        });
    }

    private void print(SampleReport done) {
        Console console = context.console();
        Path folder = done.folder();
        console.print("cli.demo.folder", folder);
        Columns columns = new Columns()
                .line("", folder.relativize(done.applications()), text("cli.demo.applications", done.read()))
                .line(
                        "",
                        folder.relativize(done.decisions()),
                        text("cli.demo.decisions", done.accepted(), done.others()))
                .line(
                        "",
                        folder.relativize(done.certificateFolder()),
                        text("cli.demo.certificates", done.certificates().size()))
                .line("", folder.relativize(done.roster()), text("cli.demo.roster"));
        done.posts().forEach(post -> columns.line("", folder.relativize(post), text("cli.demo.post")));
        columns.line("", DATA, text("cli.demo.data")).printTo(console);
    }

    private String text(String key, Object... arguments) {
        return context.console().texts().text(Message.of(key, arguments));
    }

    private static Map<String, Object> document(SampleReport done) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", done.folder().toString());
        document.put("applications", done.read());
        document.put("accepted", done.accepted());
        document.put("notAccepted", done.others());
        document.put("certificates", done.certificates().size());
        document.put("roster", done.roster().toString());
        document.put("decisions", done.decisions().toString());
        document.put("posts", done.posts().stream().map(Path::toString).toList());
        return document;
    }
}
