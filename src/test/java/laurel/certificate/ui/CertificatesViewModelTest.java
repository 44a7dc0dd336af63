package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.certificate.CertificateState;
import laurel.certificate.Manifests;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.PlannedCertificate.Step;
import laurel.certificate.ui.CertificatesViewModel.State;
import laurel.desktop.Dialogs;
import laurel.desktop.TaskRunner;
import laurel.desktop.TestDesk;
import laurel.kernel.Message;
import laurel.kernel.Severity;
import laurel.roster.AwardId;
import laurel.template.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesViewModelTest {

    @TempDir
    private Path outputs;

    private final CertificateBench bench = new CertificateBench();
    private final TestDesk desk = new TestDesk();
    private final List<Optional<AwardId>> shownInRoster = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    private CertificatesViewModel open() {
        CertificatesViewModel model = new CertificatesViewModel(
                bench.uses(),
                outputs,
                shownInRoster::add,
                desk.desk(),
                bench.db().clock());
        model.open();
        return model;
    }

    private static void select(CertificatesViewModel model, Finding finding) {
        ProblemRow row = model.problems().rows().stream()
                .filter(line -> line.finding().filter(finding::equals).isPresent())
                .findFirst()
                .orElseThrow();
        model.problems().selectedProperty().set(row);
    }

    private static List<String> names(CertificatesViewModel model) {
        return model.recipients().shown().stream()
                .map(item -> item.award().printedName())
                .toList();
    }

    private static String selected(CertificatesViewModel model) {
        PlannedCertificate item = model.recipients().selectedProperty().get();
        return item == null ? "" : item.award().printedName();
    }

    private Set<String> files() throws IOException {
        Path folder = outputs.resolve("ambassador-2023");
        if (!Files.exists(folder)) return Set.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void isEmptyWhileNobodyHoldsAnAward() {
        CertificatesViewModel model = open();
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(model.batch().canIssue().get()).isFalse();
        assertThat(model.preview().pictureProperty().get()).isEmpty();
    }

    @Test
    void plansTheNewestCohortAndLooksAtTheFirstRecipient() {
        bench.ambassadors("Ada Lovelace", "尹珉");
        CertificatesViewModel model = open();
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(names(model)).containsExactly("Ada Lovelace", "尹珉");
        assertThat(selected(model)).isEqualTo("Ada Lovelace");
        assertThat(model.preview().pictureProperty().get().orElseThrow().getWidth())
                .isEqualTo(1400);
        assertThat(model.batch().verbProperty().getValue()).isEqualTo(Message.of("certificate.ui.issue", 2L));
        assertThat(model.choices().folderProperty().get()).isEqualTo(outputs.resolve("ambassador-2023"));
    }

    @Test
    void stepsThroughTheRecipientsAndStopsAtTheEnds() {
        bench.ambassadors("Ada", "Grace");
        CertificatesViewModel model = open();
        model.recipients().previous();
        assertThat(selected(model)).isEqualTo("Ada");
        model.recipients().next();
        model.recipients().next();
        assertThat(selected(model)).isEqualTo("Grace");
        assertThat(model.recipients().positionProperty().getValue())
                .isEqualTo(Message.of("certificate.ui.position", 2, 2));
        assertThat(model.preview().nameProperty().get()).isEqualTo("Grace");
    }

    @Test
    void aProblemLeadsToItsRecipientEvenIfFiltersHideIt() {
        bench.ambassadors("Ada", "Grace").withoutTerm("Grace");
        CertificatesViewModel model = open();
        Finding finding = model.problems().findings().stream()
                .filter(f -> f.problem().message().key().equals("certificate.plan.noTerm"))
                .findFirst()
                .orElseThrow();
        model.recipients().searchProperty().set("ada");
        select(model, finding);
        assertThat(selected(model)).isEqualTo("Grace");
        assertThat(names(model)).containsExactly("Ada", "Grace");
    }

    @Test
    void problemsComeWorstFirst() throws IOException {
        bench.ambassadors("Ada", "Grace").withoutTerm("Ada");
        Path folder = Files.createDirectories(outputs.resolve("ambassador-2023"));
        Files.writeString(folder.resolve("ambassador-grace.pdf"), "not ours");
        CertificatesViewModel model = open();
        List<Severity> severities = model.problems().findings().stream()
                .map(finding -> finding.problem().severity())
                .toList();
        assertThat(severities).startsWith(Severity.ERROR).isSorted();
        assertThat(model.recipients().shown().get(1).step()).isEqualTo(Step.BLOCKED);
        model.choices().replaceProperty().setValue(true);
        assertThat(model.recipients().shown().get(1).step()).isEqualTo(Step.ISSUE);
    }

    @Test
    void searchIgnoresCaseAndAccents() {
        bench.ambassadors("Halil İbrahim", "Grace");
        CertificatesViewModel model = open();
        model.recipients().searchProperty().set("IBRAHIM");
        assertThat(names(model)).containsExactly("Halil İbrahim");
    }

    @Test
    void writesNothingWhenTheUserDoesNotAgree() throws IOException {
        bench.ambassadors("Ada");
        desk.dialogs().sayingNo();
        open().batch().issue();
        assertThat(desk.dialogs().questions()).hasSize(1);
        assertThat(files()).isEmpty();
        assertThat(bench.uses().sources().ledger().all()).isEmpty();
    }

    @Test
    void issuesWhatWasPlannedAndReportsIt() throws IOException {
        bench.ambassadors("Ada", "尹珉");
        CertificatesViewModel model = open();
        model.batch().issue();
        assertThat(desk.dialogs().questions().get(0).verb()).isEqualTo(Message.of("certificate.ui.issue", 2L));
        assertThat(files())
                .contains("ambassador-ada.pdf", "ambassador-ada.png", "ambassador-yinmin.pdf", Manifests.FILE);
        assertThat(desk.dialogs().said()).containsExactly(Message.of("certificate.ui.done", 2L, 2));
        assertThat(model.batch().reportLineProperty().getValue())
                .isEqualTo(Message.of("certificate.ui.report.WRITTEN", 2L));
        assertThat(model.ledger().shown())
                .extracting(entry -> entry.certificate().state())
                .containsOnly(CertificateState.ISSUED)
                .hasSize(2);
        assertThat(model.batch().verbProperty().getValue()).isEqualTo(Message.of("certificate.ui.check", 2L));
        assertThat(model.batch().runningProperty().get()).isFalse();
    }

    @Test
    void writesOnlyTheFormatsThatAreTicked() throws IOException {
        bench.ambassadors("Ada");
        CertificatesViewModel model = open();
        model.choices().formats().webProperty().set(false);
        model.batch().issue();
        assertThat(files()).containsExactly("ambassador-ada.pdf", Manifests.FILE);
        model.choices().formats().pdfProperty().set(false);
        assertThat(model.batch().canIssue().get()).isFalse();
    }

    @Test
    void replacesItsOwnFilesBesideTheFolderAndNobodyElses() throws IOException {
        bench.ambassadors("Ada Byron");
        CertificatesViewModel model = open();
        Path folder = Objects.requireNonNull(model.choices().folderProperty().get());
        Path zip = Bundles.zipBeside(folder);
        Path pages = Bundles.pagesBeside(folder);
        model.batch().zipProperty().set(true);
        model.batch().pagesProperty().set(true);
        model.batch().issue();
        assertThat(reasons(model)).isEmpty();
        assertThat(zip).isNotEmptyFile();
        assertThat(pages).isNotEmptyFile();
        model.batch().issue();
        assertThat(reasons(model)).isEmpty();

        Files.writeString(zip, "mine");
        Files.writeString(pages, "mine");
        model.batch().issue();
        assertThat(reasons(model)).containsExactly("certificate.plan.fileExists");
        assertThat(zip).hasContent("mine");
        assertThat(pages).hasContent("mine");
        model.choices().replaceProperty().set(true);
        model.batch().issue();
        assertThat(reasons(model)).isEmpty();
        assertThat(Files.size(zip)).isGreaterThan(1000);
    }

    /** Why certificates of the last batch are not in the folder. */
    private static List<String> reasons(CertificatesViewModel model) {
        return Objects.requireNonNull(model.batch().reportProperty().get()).items().stream()
                .flatMap(item -> item.reason().stream())
                .map(Message::key)
                .toList();
    }

    @Test
    void stopsBetweenTwoCertificatesAndContinuesLater() {
        bench.ambassadors(names(40));
        CertificatesViewModel model = open();
        desk.tasks().cancelledAtFirstReport();
        model.batch().issue();
        assertThat(desk.dialogs().said()).extracting(Message::key).containsExactly("certificate.ui.stopped");
        assertThat(model.batch().runningProperty().get()).isFalse();
        long finished = bench.uses().sources().ledger().all().stream()
                .filter(entry -> entry.state() == CertificateState.ISSUED)
                .count();
        assertThat(finished).isBetween(1L, 39L);
    }

    private static String[] names(int count) {
        return Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(n -> "Person " + n)
                .toArray(String[]::new);
    }

    @Test
    void keepsWhatWasChosenWhenTheDataChange() {
        bench.ambassadors("Ada", "Grace");
        CertificatesViewModel model = open();
        Path elsewhere = outputs.resolve("elsewhere");
        desk.dialogs().picking(elsewhere);
        model.chooseFolder();
        model.choices().languageProperty().set(Language.ZH);
        model.recipients().next();
        bench.ambassadors("Edsger");
        desk.revision().moved();
        assertThat(names(model)).containsExactly("Ada", "Grace", "Edsger");
        assertThat(selected(model)).isEqualTo("Grace");
        assertThat(model.choices().folderProperty().get()).isEqualTo(elsewhere);
        assertThat(model.choices().languageProperty().get()).isEqualTo(Language.ZH);
    }

    @Test
    void doesNotListenOnceClosed() {
        bench.ambassadors("Ada");
        CertificatesViewModel model = open();
        model.close();
        bench.ambassadors("Grace");
        desk.revision().moved();
        assertThat(names(model)).containsExactly("Ada");
    }

    @Test
    void ledgerIsSearchedAndGivesItsSerial() {
        bench.ambassadors("Ada", "Nguyễn Văn Ánh");
        CertificatesViewModel model = open();
        model.batch().issue();
        model.ledger().searchProperty().set("nguyen van");
        assertThat(model.ledger().shown()).hasSize(1);
        LedgerEntry entry = model.ledger().shown().get(0);
        assertThat(entry.certificate().printedName()).isEqualTo("Nguyễn Văn Ánh");
        assertThat(entry.files()).contains(".pdf").contains(".png");
        model.ledger().selectedProperty().set(entry);
        model.afterwards().copySerial();
        assertThat(desk.dialogs().clipboard())
                .isEqualTo(entry.certificate().serial().value());
    }

    @Test
    void showsTheIssuedSerialInThePreview() {
        bench.ambassadors("Ada");
        CertificatesViewModel model = open();
        assertThat(model.preview().noteProperty().get()).isEqualTo(Message.of("certificate.ui.preview.sample"));
        model.batch().issue();
        String serial = bench.uses().sources().ledger().all().get(0).serial().value();
        assertThat(model.preview().noteProperty().get()).isEqualTo(Message.of("certificate.ui.preview.serial", serial));
    }

    @Test
    void nobodyLeadsToTheRoster() {
        open().fixes().goToRoster();
        assertThat(shownInRoster).containsExactly(Optional.empty());
    }

    @Test
    void theOldPlanIsSeenUntilTheNextIsThere() {
        bench.ambassadors("Ada", "Grace").withoutTerm("Grace");
        CertificatesViewModel model = open();
        int problems = model.problems().findings().size();
        desk.tasks().hold(TaskRunner.Lane.PLANNING);
        model.choices().languageProperty().set(Language.ZH);
        assertThat(names(model)).containsExactly("Ada", "Grace");
        assertThat(model.problems().findings()).hasSize(problems).isNotEmpty();
        assertThat(model.preview().pictureProperty().get()).isPresent();
        assertThat(model.subtitleProperty().getValue()).isEqualTo(Message.of("certificate.ui.planning"));
        assertThat(model.batch().outdatedProperty().get()).isTrue();
        assertThat(model.batch().canIssue().get()).isFalse();
        model.batch().issue();
        assertThat(desk.dialogs().questions()).isEmpty();
        desk.tasks().letGo();
        assertThat(model.subtitleProperty().getValue()).isEqualTo(Message.of("certificate.ui.subtitle", 2, problems));
        assertThat(model.batch().outdatedProperty().get()).isFalse();
        assertThat(model.batch().canIssue().get()).isTrue();
    }

    @Test
    void nothingIsIssuedWithAPlanThatWasStopped() {
        bench.ambassadors("Ada", "Grace");
        CertificatesViewModel model = open();
        desk.tasks().cancelledAtFirstReport();
        model.choices().languageProperty().set(Language.ZH);
        assertThat(model.subtitleProperty().getValue()).isEqualTo(Message.of("certificate.ui.unplanned"));
        assertThat(model.batch().canIssue().get()).isFalse();
        assertThat(names(model)).containsExactly("Ada", "Grace");
    }

    @Test
    void whatIsPackedBesideTheFilesNeedsNoOtherPlan() {
        bench.ambassadors("Ada");
        CertificatesViewModel model = open();
        desk.tasks().hold(TaskRunner.Lane.PLANNING);
        model.batch().zipProperty().set(true);
        model.batch().pagesProperty().set(true);
        assertThat(model.batch().outdatedProperty().get()).isFalse();
    }

    private static Message position(CertificatesViewModel model) {
        return Objects.requireNonNull(model.recipients().positionProperty().getValue());
    }

    @Test
    void thePositionIsTheOneThatIsSeen() {
        bench.ambassadors("Ada", "Wolfeschlegelsteinhausenbergerdorff", "Grace");
        CertificatesViewModel model = open();
        model.recipients().worstFirstProperty().set(true);
        assertThat(position(model)).isEqualTo(Message.of("certificate.ui.position", 1, 3));
        model.recipients().worstFirstProperty().set(false);
        assertThat(position(model)).isEqualTo(Message.of("certificate.ui.position", 2, 3));
        model.recipients().searchProperty().set("e");
        assertThat(position(model)).isEqualTo(Message.of("certificate.ui.position", 1, 2));
        model.recipients().searchProperty().set("ada");
        assertThat(model.recipients().positionProperty().getValue()).isNull();
    }

    @Test
    void theNextOneIsTheNextOfTheSortedTable() {
        bench.ambassadors("Ada", "Grace", "Edsger");
        CertificatesViewModel model = open();
        model.recipients()
                .comparatorProperty()
                .set(Comparator.comparing(item -> item.award().printedName()));
        model.recipients().next();
        assertThat(selected(model)).isEqualTo("Edsger");
        assertThat(position(model)).isEqualTo(Message.of("certificate.ui.position", 2, 3));
    }

    private CertificatesViewModel stoppedAfterTheFirst() {
        bench.ambassadors(names(40));
        CertificatesViewModel model = open();
        desk.tasks().cancelledAtFirstReport();
        model.batch().issue();
        desk.tasks().untroubled();
        model.open();
        return model;
    }

    @Test
    void theRestIsTriedAgainOnlyOnceTheUserAgrees() {
        CertificatesViewModel model = stoppedAfterTheFirst();
        assertThat(model.batch().canRetryProperty().getValue()).isTrue();
        desk.dialogs().sayingNo();
        model.batch().retry();
        assertThat(desk.dialogs().questions()).hasSize(2);
        assertThat(bench.uses().sources().ledger().all())
                .filteredOn(entry -> entry.state() == CertificateState.ISSUED)
                .hasSizeLessThan(40);
        desk.dialogs().sayingYes();
        model.batch().retry();
        assertThat(bench.uses().sources().ledger().all())
                .filteredOn(entry -> entry.state() == CertificateState.ISSUED)
                .hasSize(40);
        assertThat(model.batch().canRetryProperty().getValue()).isFalse();
    }

    @Test
    void nothingIsOfferedAgainThatIsStillBlocked() throws IOException {
        bench.ambassadors("Ada", "Grace");
        Path folder = Files.createDirectories(outputs.resolve("ambassador-2023"));
        Files.writeString(folder.resolve("ambassador-grace.pdf"), "not ours");
        CertificatesViewModel model = open();
        model.batch().issue();
        assertThat(Objects.requireNonNull(model.batch().reportProperty().get()).complete())
                .isFalse();
        assertThat(model.batch().canRetryProperty().getValue()).isFalse();
    }

    @Test
    void theQuestionSaysHowManyProblemsItDoesNotShow() {
        bench.ambassadors(names(50));
        for (String name : names(50)) bench.withoutTerm(name);
        open().batch().issue();
        Dialogs.Question question = desk.dialogs().questions().get(0);
        assertThat(question.problems()).hasSize(41);
        assertThat(question.problems().get(40).message()).isEqualTo(Message.of("certificate.ui.ask.more", 10));
    }
}
