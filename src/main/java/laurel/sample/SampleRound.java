package laurel.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.application.ApplyImport;
import laurel.application.Choices;
import laurel.application.ImportPlan;
import laurel.application.PlanImport;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.FileNameStyle;
import laurel.certificate.IssueCertificates;
import laurel.certificate.PlanBatch;
import laurel.kernel.AtomicFile;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Milestone;
import laurel.programme.Programmes;
import laurel.publication.Announce;
import laurel.publication.Announced;
import laurel.publication.PostSettings;
import laurel.review.DecisionWriter;
import laurel.review.ReplayRound;
import laurel.review.ReviewQueue;
import laurel.roster.AwardStore;
import laurel.roster.ExportRoster;
import laurel.roster.RosterFormat;
import laurel.roster.RosterQuery;
import laurel.template.Language;
import laurel.template.TemplateId;
import laurel.template.Templates;

/**
 * A complete round of the ambassadors' programme on the sample data: applications in, decisions, roster, certificates, posts
 * out. Running it again changes nothing that is there.
 */
public final class SampleRound {
    private static final CohortId COHORT = new CohortId("ambassador-2023");
    private static final TemplateId TEMPLATE = new TemplateId("ambassador-ksap");
    private static final String BASE_URL = "https://example.org/certificates/2023/";
    private static final String COVER = "https://example.org/images/ambassadors-2023.png";

    private final Programmes programmes;
    private final Clock clock;
    private final Applications applications;
    private final Decisions decisions;
    private final Certificates certificates;
    private final Outputs outputs;

    /** The use cases of the first step. */
    public record Applications(PlanImport plan, ApplyImport apply) {}

    /** The use cases of the second step. */
    public record Decisions(ReplayRound replay, ReviewQueue queue, DecisionWriter writer) {}

    /** The use cases of the third step. */
    public record Certificates(Templates templates, AwardStore awards, PlanBatch plan, IssueCertificates issue) {}

    /** The use cases of the last step. */
    public record Outputs(ExportRoster roster, Announce announce) {}

    public SampleRound(
            Programmes programmes,
            Clock clock,
            Applications applications,
            Decisions decisions,
            Certificates certificates,
            Outputs outputs) {
        this.programmes = programmes;
        this.clock = clock;
        this.applications = applications;
        this.decisions = decisions;
        this.certificates = certificates;
        this.outputs = outputs;
    }

    /**
     * @param folder where everything goes; made if it is missing
     * @throws laurel.kernel.Failure if a file or the database cannot be written
     */
    public SampleReport run(Path folder, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        Path handedIn = SampleFiles.copy(SampleFiles.APPLICATIONS, folder);
        int read = importApplications(handedIn, progress, problems);
        decide(folder, progress, problems);
        ReviewQueue.Queue queue = decisions.queue().of(COHORT, Optional.empty());
        Path written = folder.resolve("decisions" + "." + decisions.writer().ending());
        AtomicFile.write(written, out -> decisions.writer().write(queue, out));
        Path files = folder.resolve("certificates");
        List<BatchReport.Item> issued = issue(files, progress, problems);
        long accepted = queue.rows().stream()
                .flatMap(row -> row.decision().stream())
                .filter(decision -> decision.ruling().accepts())
                .count();
        long decided =
                queue.rows().stream().filter(row -> row.decision().isPresent()).count();
        Path roster = exportRoster(folder);
        List<Path> posts = announce(folder.resolve("posts"), problems);
        return new SampleReport(
                folder, handedIn, read, accepted, decided - accepted, files, issued, roster, written, posts, problems);
    }

    private int importApplications(Path file, Progress progress, List<Problem> problems) {
        ImportPlan plan = applications.plan().plan(file, COHORT, Optional.empty(), progress);
        problems.addAll(plan.problems());
        applications
                .apply()
                .apply(plan, Choices.NONE)
                .fold(applied -> true, refused -> problems.addAll(refused.reasons()));
        return plan.counts().read();
    }

    private void decide(Path folder, Progress progress, List<Problem> problems) {
        Path file = SampleFiles.copy(SampleFiles.DECISIONS, folder);
        decisions.replay().run(file, false, progress).fold(done -> true, problems::addAll);
    }

    private List<BatchReport.Item> issue(Path folder, Progress progress, List<Problem> problems) {
        return certificates
                .templates()
                .read(TEMPLATE)
                .fold(
                        found -> {
                            BatchOrder order = BatchOrder.of(found.template(), Language.EN, folder)
                                    .withStyle(FileNameStyle.YEAR_BY_NAME);
                            BatchPlan plan = certificates
                                    .plan()
                                    .plan(certificates.awards().ofCohort(COHORT), order, progress);
                            problems.addAll(plan.problems());
                            plan.allProblems().stream().filter(Problem::isError).forEach(problems::add);
                            return certificates.issue().run(plan, progress).items();
                        },
                        refused -> {
                            problems.addAll(refused.problems());
                            return List.of();
                        });
    }

    private Path exportRoster(Path folder) {
        RosterFormat format = outputs.roster().format("csv").orElseThrow();
        Path file = folder.resolve("roster-" + COHORT + "." + format.extension());
        outputs.roster().toFile(RosterQuery.all(LocalDate.now(clock)).of(COHORT), format, file);
        return file;
    }

    private List<Path> announce(Path folder, List<Problem> problems) {
        Announced announced = outputs.announce()
                .announce(COHORT, PostSettings.of(day(), BASE_URL).withImage(COVER));
        problems.addAll(announced.problems());
        return announced.posts().stream().map(post -> post.writeTo(folder)).toList();
    }

    private LocalDate day() {
        return programmes
                .find(COHORT)
                .map(Cohort::calendar)
                .flatMap(calendar -> calendar.milestone(Milestone.Step.POST))
                .map(post -> post.actual().orElse(post.first()))
                .orElseGet(() -> LocalDate.now(clock));
    }
}
