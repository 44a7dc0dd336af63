package laurel.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.certificate.Certificate;
import laurel.certificate.PrintOrder;
import laurel.certificate.PrintPlan;
import laurel.certificate.PrintReport;
import laurel.certificate.Printers;
import laurel.certificate.Serial;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.CohortId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laurel certificates print}: certificates of the ledger on paper, or on the sheets of a PDF. */
@Command(
        name = "print",
        description = {
            "Prints certificates that were issued, exactly as they were issued.",
            "Every recipient has a number; where a printer fails, the report names the one with whom to go on."
        },
        mixinStandardHelpOptions = true)
final class PrintCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final PrintOptions print = new PrintOptions();

    @Option(
            names = {"-c", "--cohort"},
            paramLabel = "COHORT",
            converter = CohortOptions.Converter.class,
            description = "All certificates of a cohort that stand, such as ambassador-2023.")
    @Nullable
    private CohortId cohort;

    @Option(names = "--serial", paramLabel = "SERIAL", split = ",", description = "These certificates.")
    private List<String> serials = List.of();

    @Option(names = "--list-printers", description = "List the printers of this computer; print nothing.")
    private boolean listPrinters;

    @Option(names = "--test-page", description = "Print one sheet with rulers, margins and crop marks instead.")
    private boolean testPage;

    @Option(names = "--to-file", paramLabel = "FILE", description = "Write the sheets into this PDF instead.")
    @Nullable
    private Path file;

    @Option(names = "--replace", description = "Replace the file if it exists.")
    private boolean replace;

    PrintCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PrintOrder order = order();
        return context.withData(data, useCases -> {
            if (listPrinters) return list(useCases);
            if (file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !replace) return occupied(file);
            Optional<Problem> printer = useCases.printCertificates().printerProblem(order);
            if (file == null && printer.isPresent()) return refuse(printer.get());
            return testPage ? testPage(useCases, order) : certificates(useCases, order);
        });
    }

    private PrintOrder order() {
        try {
            return print.order();
        } catch (IllegalArgumentException e) {
            if (spec == null) throw e;
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int list(UseCases useCases) {
        List<Printers.Printer> printers = useCases.printCertificates().printers();
        if (report.json()) {
            context.console().json(printers);
            return ExitCode.DONE;
        }
        Columns columns = new Columns();
        for (Printers.Printer printer : printers) {
            columns.line(
                    printer.name(),
                    printer.standard() ? "default" : "-",
                    printer.twoSided() ? "two-sided" : "one-sided",
                    printer.inColour() ? "colour" : "grey",
                    printer.takesPdf() ? "pdf" : "drawn");
        }
        columns.printTo(context.console());
        if (printers.isEmpty()) context.console().say("certificate.print.noPrinter");
        return ExitCode.DONE;
    }

    private int occupied(Path occupied) {
        return refuse(Problem.error(Place.in(occupied.toString()), "cli.file.exists"));
    }

    private int refuse(Problem problem) {
        context.console().problems(List.of(problem));
        return ExitCode.INVALID_INPUT;
    }

    private int testPage(UseCases useCases, PrintOrder order) {
        Console console = context.console();
        Message paper = order.preset().title();
        if (write.dryRun()) {
            console.say("cli.print.test.plan", paper);
            return ExitCode.DONE;
        }
        if (file != null) {
            useCases.printCertificates().writeTestPage(file, order, console.texts());
            console.say("cli.print.test", file);
            return ExitCode.DONE;
        }
        return context.confirmed(
                write,
                Message.of("cli.print.test.confirm", paper),
                ExitCode.DONE,
                () -> told(useCases.printCertificates().printTestPage(order, console.texts())));
    }

    private int told(Printers.Result result) {
        return result.<Integer>fold(
                printed -> {
                    context.console().say("cli.print.test", printed.printer());
                    return ExitCode.DONE;
                },
                refused -> {
                    context.console().say(refused.reason());
                    return ExitCode.FAILED;
                });
    }

    private int certificates(UseCases useCases, PrintOrder order) {
        if (cohort == null && serials.isEmpty()) return refuse(Problem.error(Place.NONE, "cli.print.noChoice"));
        List<Problem> unknown = new ArrayList<>();
        List<Certificate> chosen = chosen(useCases, unknown);
        context.console().problems(unknown);
        if (!unknown.isEmpty()) return ExitCode.INVALID_INPUT;
        PrintPlan plan = useCases.printCertificates().plan(chosen, order);
        context.console().problems(plan.problems());
        if (plan.isBlocked()) {
            if (report.json()) printer().print(plan);
            return ExitCode.INVALID_INPUT;
        }
        boolean partly = plan.certificates() < plan.recipients().size();
        if (write.dryRun() || !(write.yes() || report.json() || file != null))
            printer().print(plan);
        if (write.dryRun()) return partly ? ExitCode.PARTLY_DONE : ExitCode.DONE;
        Path target = file;
        if (target != null) {
            return finished(
                    context.watched(progress -> useCases.printCertificates().writeTo(target, plan, progress)));
        }
        return context.confirmed(
                write,
                Message.of("cli.print.confirm", plan.certificates(), plan.paper()),
                ExitCode.DONE,
                () -> finished(
                        context.watched(progress -> useCases.printCertificates().run(plan, progress))));
    }

    private List<Certificate> chosen(UseCases useCases, List<Problem> unknown) {
        List<Certificate> chosen = new ArrayList<>();
        if (cohort != null) {
            IssuedCohort.of(useCases.awards().ofCohort(cohort), useCases.ledger())
                    .filter(certificate -> certificate.state().stands())
                    .forEach(chosen::add);
        }
        for (String typed : serials) {
            Optional<Certificate> found = Serial.parse(typed).flatMap(useCases.ledger()::find);
            if (found.isEmpty()) unknown.add(Problem.error(Place.NONE, "cli.print.unknownSerial", typed));
            found.filter(certificate -> !chosen.contains(certificate)).ifPresent(chosen::add);
        }
        return chosen;
    }

    private int finished(PrintReport done) {
        printer().print(done, file != null);
        return exitCode(done);
    }

    private static int exitCode(PrintReport done) {
        if (done.cancelled()) return ExitCode.CANCELLED;
        if (done.complete()) return ExitCode.DONE;
        return done.count(PrintReport.Outcome.SENT) == 0 ? ExitCode.FAILED : ExitCode.PARTLY_DONE;
    }

    private SheetsPrinter printer() {
        return new SheetsPrinter(context.console(), report);
    }
}
