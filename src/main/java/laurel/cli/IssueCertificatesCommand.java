package laurel.cli;

import java.util.List;
import java.util.concurrent.Callable;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.PlannedCertificate;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.roster.Award;
import laurel.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laurel certificates issue}: the certificates of a cohort, as PDF and PNG. */
@Command(
        name = "issue",
        description = {
            "Issues the certificates of a cohort.",
            "Running it again issues nothing twice: serials stay, and only missing or damaged files are written."
        },
        mixinStandardHelpOptions = true)
final class IssueCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CohortOptions cohort = new CohortOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Mixin
    private final SignOptions sign = new SignOptions();

    @Mixin
    private final LookOverOptions lookOver = new LookOverOptions();

    @Mixin
    private final DesignOptions design = new DesignOptions();

    IssueCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withSoundData(
                data,
                useCases -> design.read(useCases, cohort.cohort())
                        .<Integer>fold(
                                found -> order(useCases, found.template()), refused -> refuse(refused.problems())));
    }

    private int order(UseCases useCases, Template sound) {
        List<Problem> problems = batch.problems(lookOver.sheet());
        if (!problems.isEmpty()) return refuse(problems);
        BatchOrder plain = batch.order(sound, design.language());
        return sign.with(plain, useCases.signingKeys(), context, order -> issue(useCases, order), this::refuse);
    }

    private int issue(UseCases useCases, BatchOrder order) {
        List<Award> awards = useCases.awards().ofCohort(cohort.cohort());
        if (awards.isEmpty()) {
            return refuse(List.of(Problem.error(
                    Place.NONE, "cli.cohort.empty", cohort.cohort().value())));
        }
        BatchPlan plan = context.watched(progress -> useCases.planBatch().plan(awards, order, progress));
        context.console().problems(plan.allProblems());
        if (Problem.anyError(plan.problems())) {
            if (report.json()) printer().print(lookOver.ordered(plan));
            return ExitCode.INVALID_INPUT;
        }
        if (write.dryRun() || !(write.yes() || report.json())) printer().print(lookOver.ordered(plan));
        if (!write.yes() || write.dryRun()) lookOver.write(useCases, plan, context);
        boolean blocked = plan.count(PlannedCertificate.Step.BLOCKED) > 0;
        return context.confirmed(
                write,
                Message.of("cli.certificates.confirm", plan.items().size(), order.folder()),
                blocked ? ExitCode.PARTLY_DONE : ExitCode.DONE,
                () -> issue(useCases, plan, awards));
    }

    /** The sheet of what was issued comes from a new plan, which knows the serials. */
    private int issue(UseCases useCases, BatchPlan plan, List<Award> awards) {
        BatchReport done =
                context.watched(progress -> useCases.issueCertificates().run(plan, progress));
        printer().print(done);
        context.console().flush();
        batch.pack(done, useCases.packBatch());
        if (lookOver.sheet().isPresent() && !done.cancelled()) {
            BatchPlan now = useCases.planBatch().plan(awards, plan.order(), Progress.NONE);
            lookOver.write(useCases, now, context);
        }
        int code = batch.combine(done, useCases, context);
        printer().print(useCases.withdrawnFiles().beside(done), done.folder());
        return code;
    }

    private BatchPrinter printer() {
        return new BatchPrinter(context.console(), report);
    }

    private int refuse(List<Problem> problems) {
        context.console().problems(problems);
        return ExitCode.INVALID_INPUT;
    }
}
