package laurel.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.Certificate;
import laurel.certificate.PlannedCertificate;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laurel certificates reissue SERIAL... --reason TEXT}: replaces certificates under new serials. */
@Command(
        name = "reissue",
        description = {
            "Replaces certificates with new ones under new serials, with the award's name and the template of now.",
            "The old ones stay on record as superseded, with the reason. Serials are spent for good."
        },
        mixinStandardHelpOptions = true)
final class ReissueCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Mixin
    private final SignOptions sign = new SignOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "SERIAL",
            description = "Serials of certificates of one template and language.")
    private List<String> serials = List.of();

    ReissueCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(data, useCases -> {
            SerialList wanted = SerialList.of(serials, useCases.ledger());
            if (!wanted.problems().isEmpty()) return refuse(wanted.problems());
            if (batch.reason().isEmpty()) return refuse(List.of(Problem.error(Place.NONE, "cli.reissue.noReason")));
            List<Problem> problems = batch.problems(Optional.empty());
            if (!problems.isEmpty()) return refuse(problems);
            Certificate first = wanted.certificates().get(0);
            return useCases.templates()
                    .read(first.edition().template())
                    .<Integer>fold(
                            found -> order(useCases, wanted.certificates(), found.template()),
                            refused -> refuse(refused.problems()));
        });
    }

    private int order(UseCases useCases, List<Certificate> certificates, Template template) {
        BatchOrder plain = batch.order(template, certificates.get(0).language());
        return sign.with(
                plain, useCases.signingKeys(), context, order -> reissue(useCases, certificates, order), this::refuse);
    }

    private int reissue(UseCases useCases, List<Certificate> certificates, BatchOrder order) {
        BatchPlan plan = context.watched(
                progress -> useCases.reissueCertificate().plan(certificates, order, batch.reason(), progress));
        context.console().problems(plan.allProblems());
        BatchPrinter printer = new BatchPrinter(context.console(), report);
        if (plan.isBlocked()) {
            if (report.json()) printer.print(plan);
            return ExitCode.INVALID_INPUT;
        }
        if (write.dryRun() || !(write.yes() || report.json())) printer.print(plan);
        Message question = Message.of("cli.certificates.reissue", plan.items().size(), order.folder(), batch.reason());
        if (write.yes()) context.console().say(question);
        boolean blocked = plan.count(PlannedCertificate.Step.BLOCKED) > 0;
        return context.confirmed(write, question, blocked ? ExitCode.PARTLY_DONE : ExitCode.DONE, () -> {
            BatchReport done =
                    context.watched(progress -> useCases.reissueCertificate().run(plan, progress));
            printer.print(done);
            context.console().flush();
            batch.pack(done, useCases.packBatch());
            int code = batch.combine(done, useCases, context);
            printer.print(useCases.withdrawnFiles().beside(done), done.folder());
            return code;
        });
    }

    private int refuse(List<Problem> problems) {
        context.console().problems(problems);
        return ExitCode.INVALID_INPUT;
    }
}
