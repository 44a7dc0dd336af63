package laurel.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import laurel.application.ApplicationState;
import laurel.application.ApplyImport;
import laurel.application.Choices;
import laurel.application.ImportPlan;
import laurel.application.PlanImport;
import laurel.application.files.IssueForms;
import laurel.application.files.IssueListReader;
import laurel.application.store.JdbiApplicationStore;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.CohortId;
import laurel.programme.files.YamlProgrammes;
import laurel.review.ApplyDecisions;
import laurel.review.CastVote;
import laurel.review.Decide;
import laurel.review.Dockets;
import laurel.review.Dossier;
import laurel.review.RecordReview;
import laurel.review.ReplayRound;
import laurel.review.ReviewQueue;
import laurel.review.ReviewResult;
import laurel.review.files.CsvDecisions;
import laurel.review.files.JsonDecisions;
import laurel.review.files.YamlRoundReader;
import laurel.roster.Award;
import laurel.roster.store.JdbiAwardStore;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped sample of a whole round, on a real database. */
final class SampleRoundTest {
    private static final CohortId COHORT = new CohortId("ambassador-2023");

    @TempDir
    private Path folder;

    private final TestDatabase db = TestDatabase.inMemory();
    private final JdbiPersonStore people = new JdbiPersonStore(db.database());
    private final JdbiApplicationStore applications = new JdbiApplicationStore(db.database());
    private final JdbiAwardStore awards = new JdbiAwardStore(db.database());
    private final Dockets dockets =
            new Dockets(YamlProgrammes.presets(), applications, new JdbiReviewStore(db.database()), awards);
    private final PlanImport planning = new PlanImport(
            new IssueListReader(),
            new IssueForms(Path.of("no-such-folder")),
            YamlProgrammes.presets(),
            people,
            applications);
    private final ReviewQueue queue = new ReviewQueue(dockets, people);
    private final ReplayRound replaying = new ReplayRound(
            db.unitOfWork(),
            new YamlRoundReader(),
            dockets,
            new RecordReview(db.unitOfWork(), dockets, people, db.clock()),
            new CastVote(db.unitOfWork(), dockets, people, db.clock()),
            new Decide(db.unitOfWork(), dockets, db.clock()),
            new ApplyDecisions(db.unitOfWork(), dockets, db.clock()));

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void theSampleHoldsEveryKindOfApplication() throws IOException {
        ImportPlan plan = importSample();

        assertThat(plan.counts()).isEqualTo(new ImportPlan.Counts(21, 21, 0, 0, 0, 0, 1, 1, 1, 1, 0));
        assertThat(planning.plan(sample("applications.gh-issue-list.json"), COHORT, Optional.empty(), Progress.NONE)
                        .counts()
                        .unchanged())
                .isEqualTo(21);
        assertThat(applications.labelled(COHORT, "#115").orElseThrow().duplicateOf())
                .hasValue(applications.labelled(COHORT, "#118").orElseThrow().id());
    }

    @Test
    void theRoundEndsWithFourteenAmbassadorsInTheOrderOfThePost() throws IOException {
        importSample();

        ReplayRound.Report report = done(replay(false));

        assertThat(report.applied().declined()).isEqualTo(4);
        assertThat(report.applied().waitListed()).isEqualTo(1);
        assertThat(awards.ofCohort(COHORT))
                .extracting(Award::printedName)
                .containsExactly(
                        "Onur Canoğlu",
                        "Rossana Suarez",
                        "Jona Apelbaum",
                        "Nilo Yucra Gavilan",
                        "Halil BUGOL",
                        "Eda Konyar",
                        "İremnur Önder",
                        "Harun Eren SAT",
                        "Min Yin",
                        "Kevin Xu",
                        "Haili Zhang",
                        "Zhengjun Zhou",
                        "Zhenfei Pei",
                        "Jianlin Zheng");
        String onur = awards.ofCohort(COHORT).get(0).slug();
        assertThat(onur).isEqualTo(Normalizer.normalize("Onur-Canoğlu", Normalizer.Form.NFD));
        assertThat(onur).isNotEqualTo("Onur-Canoğlu");
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        importSample();

        assertThat(done(replay(true)).applied().awards()).hasSize(14);
        assertThat(awards.all()).isEmpty();
        assertThat(queue.of(COHORT, Optional.empty()).rows())
                .allSatisfy(row -> assertThat(row.dossier().votes()).isEmpty());
    }

    @Test
    void theSecondReplayChangesNothing() throws IOException {
        importSample();
        done(replay(false));

        ReplayRound.Report again = done(replay(false));

        assertThat(again.unchanged()).isEqualTo(19);
        assertThat(again.applied().awards()).isEmpty();
        assertThat(awards.all()).hasSize(14);
    }

    @Test
    void oneBadEntryTakesTheWholeRoundBack() throws IOException {
        importSample();
        Path file = sample("decisions.yaml");
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replaceFirst("printedName: Eda Konyar", "printedName: \" \"")
                        .replace("application: \"#121\"", "application: \"#999\""));

        ReviewResult<ReplayRound.Report> result = replaying.run(file, false, Progress.NONE);

        List<Problem> reasons = result.fold(report -> List.of(), refused -> refused);
        assertThat(reasons)
                .extracting(p -> p.place().field() + " " + p.message().key())
                .containsExactly("#108 review.decide.noName", "#999 review.replay.unknown");
        assertThat(reasons).allSatisfy(p -> assertThat(p.place().line()).isPositive());
        assertThat(awards.all()).isEmpty();
        assertThat(applications.labelled(COHORT, "#102").orElseThrow().state()).isEqualTo(ApplicationState.IMPORTED);
    }

    @Test
    void whatWasReviewedIsReadBack() throws IOException {
        importSample();
        done(replay(false));

        Dossier dossier = queue.dossier(
                        applications.labelled(COHORT, "#102").orElseThrow().id())
                .orElseThrow();

        assertThat(dossier.votes()).hasSize(3);
        assertThat(dossier.checklist().items().stream().flatMap(item -> item.evidence().stream()))
                .hasSize(1);
        assertThat(dossier.checklist().items().stream().flatMap(item -> item.verdicts().stream()))
                .hasSize(5);
        assertThat(dossier.decision().orElseThrow().applied()).hasValue(TestDatabase.NOW);
    }

    @Test
    void theDecisionsAreWrittenAsFiles() throws IOException {
        importSample();
        done(replay(false));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream json = new ByteArrayOutputStream();

        new CsvDecisions().write(queue.of(COHORT, Optional.empty()), csv);
        new JsonDecisions().write(queue.of(COHORT, Optional.empty()), json);

        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(22);
        assertThat(lines.get(0)).startsWith("\uFEFFapplication,github,person,");
        assertThat(lines.get(2))
                .contains("\"#102\",canogluonur,Onur Canoğlu,")
                .contains(",open,accepted,meets,meets,3,0,0,accept,Onur Canoğlu,");
        assertThat(json.toString(StandardCharsets.UTF_8))
                .contains("\"seats\" : 25")
                .contains("\"printed_name\" : \"İremnur Önder\"");
    }

    private ImportPlan importSample() throws IOException {
        ImportPlan plan =
                planning.plan(sample("applications.gh-issue-list.json"), COHORT, Optional.empty(), Progress.NONE);
        new ApplyImport(db.unitOfWork(), people, applications).apply(plan, Choices.NONE);
        return plan;
    }

    private ReviewResult<ReplayRound.Report> replay(boolean dryRun) throws IOException {
        return replaying.run(sample("decisions.yaml"), dryRun, Progress.NONE);
    }

    private Path sample(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = SampleRoundTest.class.getResourceAsStream("/laurel/assets/samples/ksap-2023/" + name)) {
            if (in == null) throw new IllegalStateException("no sample " + name);
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static <T> T done(ReviewResult<T> result) {
        return result.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }
}
