package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.certificate.files.JsonManifests;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.Severity;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.store.TestDatabase;
import laurel.template.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanBatchTest {
    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workshop.db.close();
    }

    @Test
    void theNamesOf2023GetTheirFileNames() {
        workshop.award("Onur Canoğlu", "", "");
        workshop.award("İremnur Önder", "", "");
        workshop.award("Halil BUGOL", "", "Halil-I\u0307brahim-BUGOL");
        workshop.award("Kevin Xu", "", "xupeng");
        workshop.award("Min Yin", "尹珉", "");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.items())
                .extracting(item -> item.fileName().link(OutputFormat.PNG))
                .containsExactly(
                        "ambassador-2023-Onur-Canog%CC%86lu.png",
                        "ambassador-2023-I%CC%87remnur-O%CC%88nder.png",
                        "ambassador-2023-Halil-I%CC%87brahim-BUGOL.png",
                        "ambassador-2023-xupeng.png",
                        "ambassador-2023-yinmin.png");
        assertThat(plan.allProblems()).isEmpty();
        assertThat(plan.count(PlannedCertificate.Step.ISSUE)).isEqualTo(5);
    }

    @Test
    void writesNothing() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.plan(workshop.order(folder.resolve("later")));
        assertThat(workshop.ledger.all()).isEmpty();
        assertThat(folder.resolve("later")).doesNotExist();
    }

    @Test
    void missingGlyphsAndOverflowingNamesAreBlocked() {
        workshop.award("Ada Lovelace", "", "");
        workshop.award("Ada \uDBFF\uDFFD", "", "ada");
        workshop.award("Maximiliana ".repeat(30), "", "max");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.items())
                .extracting(PlannedCertificate::step)
                .containsExactly(
                        PlannedCertificate.Step.ISSUE,
                        PlannedCertificate.Step.BLOCKED,
                        PlannedCertificate.Step.BLOCKED);
        assertThat(plan.items().get(2).problems())
                .extracting(problem -> problem.place().field())
                .contains("recipient-name");
    }

    @Test
    void aNameThatHidesACharacterIsBlockedAndNobodyCanAnswerForIt() {
        workshop.award("abc\u202Edef", "", "abc");
        workshop.award("Min\u200B Yin", "", "min");
        workshop.award("نرگس حسینی\u200Cزاده", "", "nargess");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.items())
                .extracting(PlannedCertificate::step)
                .containsExactly(
                        PlannedCertificate.Step.BLOCKED,
                        PlannedCertificate.Step.BLOCKED,
                        PlannedCertificate.Step.ISSUE);
        assertThat(plan.items().get(0).problems())
                .extracting(Problem::place, Problem::message)
                .contains(tuple(
                        Place.in("abc\u202Edef").field("recipient-name"),
                        Message.of(
                                "template.character.hidden",
                                "recipient.name",
                                "U+202E RIGHT-TO-LEFT OVERRIDE",
                                "abc<U+202E>def")));
        assertThat(plan.items().get(1).problems())
                .extracting(problem -> problem.message().arguments())
                .contains(List.of("recipient.name", "U+200B ZERO WIDTH SPACE", "Min<U+200B> Yin"));
        assertThat(ProblemKind.of(plan.items().get(0).problems().get(0)).waivable())
                .isFalse();
    }

    @Test
    void aNameThatLooksLikeSomebodyElsesIsSaidUntilSomebodyAnswersForIt() {
        workshop.award("Min Yin", "", "yinmin");
        workshop.award("Мin Yin", "", "another");
        workshop.award("Ada Lovelace", "", "ada");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.allProblems())
                .extracting(Problem::message)
                .containsExactly(
                        Message.of(
                                "certificate.plan.looksLike",
                                "Мin Yin",
                                "U+004D LATIN CAPITAL LETTER M – U+041C CYRILLIC CAPITAL LETTER EM"),
                        Message.of(
                                "certificate.plan.looksLike",
                                "Min Yin",
                                "U+041C CYRILLIC CAPITAL LETTER EM – U+004D LATIN CAPITAL LETTER M"));
        assertThat(plan.count(PlannedCertificate.Step.ISSUE)).isEqualTo(3);
        BatchOrder answered = workshop.order(folder)
                .waiving(
                        List.of(new BatchOrder.Waive(Optional.empty(), ProblemKind.LOOKS_LIKE_ANOTHER, "two cousins")));
        assertThat(workshop.plan(answered).allProblems()).allMatch(problem -> problem.severity() == Severity.NOTE);
    }

    @Test
    void homonymsGetTheirOwnFilesAndANotice() {
        workshop.award("Wei Xu", "", "");
        Award other = workshop.award("Wei XU", "", "");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.items())
                .extracting(item -> item.fileName().stem())
                .containsExactly(
                        "ambassador-2023-Wei-Xu",
                        "ambassador-2023-Wei-XU-" + other.id().value());
        assertThat(keys(plan))
                .containsExactly("certificate.plan.sameName", "certificate.plan.sameName", "certificate.plan.clash");
        assertThat(plan.items().get(0).problems())
                .extracting(Problem::message)
                .containsExactly(Message.of(
                        "certificate.plan.sameName",
                        "ambassador-2023-Wei-XU-" + other.id().value()));
        BatchOrder sure = workshop.order(folder)
                .waiving(List.of(
                        new BatchOrder.Waive(Optional.empty(), ProblemKind.SAME_NAME, "two people, asked both")));
        assertThat(workshop.plan(sure).items())
                .allSatisfy(item ->
                        assertThat(item.waivers()).extracting(Waiver::kind).containsExactly(ProblemKind.SAME_NAME));
    }

    @Test
    void everyCertificateThatANameHasAlreadyIsNamed() {
        workshop.award("Wei Xu", "", "");
        workshop.award("Wei Xu", "", "");
        workshop.issue(folder);
        String serials = workshop.certificates().get(0).serial() + ", "
                + workshop.certificates().get(1).serial();
        workshop.awards.clear();
        workshop.award("Wei Xu", "", "");
        assertThat(workshop.plan(workshop.order(folder)).allProblems())
                .extracting(Problem::message)
                .contains(Message.of("certificate.plan.certifiedBefore", serials));
    }

    @Test
    void aStrangersFileIsNotOverwritten() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        Files.writeString(folder.resolve("ambassador-2023-Ada-Lovelace.pdf"), "mine");
        assertThat(keys(workshop.plan(workshop.order(folder)))).containsExactly("certificate.plan.fileExists");
        BatchOrder replacing = workshop.order(folder).withExisting(BatchOrder.Existing.REPLACE);
        assertThat(workshop.plan(replacing).allProblems()).isEmpty();
    }

    @Test
    void aStrangersListIsNotOverwritten() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        Files.writeString(folder.resolve("certificates.json"), "{\"certificates\": []}");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(keys(plan)).containsExactly("certificate.plan.fileExists");
        assertThat(plan.hasWork()).isFalse();
        BatchReport report = workshop.run(plan, Workshop.BOTH, Progress.NONE);
        assertThat(report.count(BatchReport.Outcome.BLOCKED)).isEqualTo(1);
        assertThat(report.items().get(0).reason()).isPresent();
        assertThat(workshop.ledger.all()).isEmpty();
        assertThat(folder.resolve("certificates.json")).hasContent("{\"certificates\": []}");
        BatchOrder replacing = workshop.order(folder).withExisting(BatchOrder.Existing.REPLACE);
        assertThat(workshop.run(workshop.plan(replacing), Set.of(OutputFormat.PDF), Progress.NONE)
                        .complete())
                .isTrue();
        assertThat(workshop.plan(workshop.order(folder)).allProblems()).isEmpty();
    }

    @Test
    void theProgramsOwnFolderIsRefused() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        OutputFolder outputs = new OutputFolder(folder, new JsonManifests());
        for (Path inside : List.of(folder, folder.resolve("a"), folder.resolve("x/../c"))) {
            assertThat(outputs.problems(workshop.order(inside)))
                    .extracting(problem -> problem.message().key())
                    .containsExactly("certificate.plan.dataFolder");
        }
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        assertThat(outputs.problems(workshop.order(link.resolve("new")))).hasSize(1);
        Files.delete(link);
        assertThat(outputs.problems(workshop.order(folder.resolveSibling("elsewhere"))))
                .isEmpty();
    }

    @Test
    void aFileWhereAFolderIsExpectedIsAProblemOfThePlan() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        Path file = Files.writeString(folder.resolve("afile"), "mine");
        for (Path inTheWay : List.of(file, file.resolve("deeper/still"))) {
            BatchPlan plan = workshop.plan(workshop.order(inTheWay));
            assertThat(plan.problems())
                    .extracting(Problem::message)
                    .containsExactly(Message.of("certificate.plan.notFolder", file));
            assertThat(plan.hasWork()).isFalse();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblemOfThePlan() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        // The system's own settings are closed to whom no permission is.
        Path shut = Files.isWritable(closed) ? Path.of("/proc/sys") : closed;
        assumeThat(Files.isWritable(shut)).isFalse();
        workshop.award("Ada Lovelace", "", "");
        assertThat(workshop.plan(workshop.order(shut.resolve("out"))).problems())
                .extracting(Problem::message)
                .containsExactly(Message.of("certificate.plan.notWritable", shut));
    }

    @Test
    void foldersThatHaveToBeMadeOnTheWayAreTold() {
        workshop.award("Ada Lovelace", "", "");
        BatchPlan plan = workshop.plan(workshop.order(folder.resolve("a/b/c")));
        assertThat(plan.problems())
                .containsExactly(Problem.note(
                        Place.in(folder.resolve("a/b/c").toString()),
                        "certificate.plan.foldersMade",
                        folder.resolve("a/b"),
                        folder));
        assertThat(plan.hasWork()).isTrue();
    }

    @Test
    void unportableSlugsAreMadePortableAndSaidSo() {
        workshop.award("Ada Lovelace", "", "../ada:lovelace?");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.items().get(0).fileName().stem()).isEqualTo("ambassador-2023-..-ada-lovelace-");
        assertThat(keys(plan)).containsExactly("certificate.plan.unportable");
    }

    @Test
    void awardsThatAreGivenBackAreBlocked() {
        Award held = workshop.award("Ada Lovelace", "", "");
        workshop.awards.set(0, changed(held, AwardStatus.RESIGNED, "ambassador-2023"));
        assertThat(keys(workshop.plan(workshop.order(folder)))).containsExactly("certificate.plan.notHeld");
    }

    @Test
    void anUnknownProgrammeIsSaid() {
        Award held = workshop.award("Ada Lovelace", "", "");
        workshop.awards.set(0, changed(held, AwardStatus.HELD, "juggler-2023"));
        assertThat(keys(workshop.plan(workshop.order(folder)))).containsExactly("certificate.plan.programmeUnknown");
    }

    @Test
    void anAwardWithoutATermIsIssuedWithAWarning() {
        Award held = workshop.award("Ada Lovelace", "", "");
        workshop.awards.set(
                0,
                new Award(
                        held.id(),
                        held.person(),
                        held.cohort(),
                        held.printedName(),
                        Optional.empty(),
                        held.status(),
                        false,
                        "",
                        "",
                        "",
                        1));
        for (Language language : Language.values()) {
            BatchPlan plan = workshop.plan(BatchOrder.of(Workshop.template(), language, folder));
            assertThat(keys(plan)).containsExactly("certificate.plan.noTerm");
            assertThat(plan.count(PlannedCertificate.Step.ISSUE)).isEqualTo(1);
        }
    }

    @Test
    void theSameAwardTwiceIsOneCertificate() {
        Award ada = workshop.award("Ada Lovelace", "", "");
        workshop.awards.add(ada);
        assertThat(workshop.plan(workshop.order(folder)).items()).hasSize(1);
    }

    @Test
    void chineseCertificatesArePlannedToo() {
        workshop.award("郑建林", "", "");
        BatchOrder order = BatchOrder.of(Workshop.template(), Language.ZH, folder);
        BatchPlan plan = workshop.plan(order);
        assertThat(plan.allProblems()).isEmpty();
        assertThat(plan.items().get(0).fileName().stem()).isEqualTo("ambassador-zhengjianlin");
    }

    private static List<String> keys(BatchPlan plan) {
        return plan.allProblems().stream()
                .map(Problem::message)
                .map(message -> message.key())
                .toList();
    }

    private static Award changed(Award award, AwardStatus status, String cohort) {
        return new Award(
                award.id(),
                award.person(),
                new laurel.programme.CohortId(cohort),
                award.printedName(),
                award.term(),
                status,
                false,
                "",
                "",
                "",
                1);
    }
}
