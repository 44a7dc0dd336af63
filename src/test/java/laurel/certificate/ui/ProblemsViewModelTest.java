package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.certificate.FileNameStyle;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.ProblemKind;
import laurel.desktop.TestDesk;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.kernel.Texts;
import laurel.roster.AwardId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsViewModelTest {
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

    private static List<ProblemRow> rows(CertificatesViewModel model, ProblemKind kind) {
        return model.problems().rows().stream()
                .filter(row -> row.group().kind() == kind)
                .toList();
    }

    private static void select(CertificatesViewModel model, ProblemRow row) {
        model.problems().selectedProperty().set(row);
    }

    private static String looked(CertificatesViewModel model) {
        PlannedCertificate item = model.recipients().selectedProperty().get();
        return item == null ? "" : item.award().printedName();
    }

    @Test
    void problemsOfAKindStandTogetherUnderTheirNumber() {
        bench.ambassadors("Ada", "Grace").withoutTerm("Ada").withoutTerm("Grace");
        CertificatesViewModel model = open();
        List<ProblemRow> rows = rows(model, ProblemKind.NO_TERM);
        assertThat(rows).extracting(ProblemRow::heading).containsExactly(true, false, false);
        assertThat(rows.get(0).group().title(model.problems().of(rows.get(0).group())))
                .isEqualTo(Message.of("certificate.ui.problems.group", Message.of("certificate.kind.NO_TERM"), 2));
        assertThat(model.problems().countProperty(Severity.WARNING).getValue()).isEqualTo(2L);
    }

    @Test
    void groupsCloseAndWeightsAreLeftOut() {
        bench.ambassadors("Ada").withoutTerm("Ada");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.NO_TERM).get(0));
        model.problems().toggle();
        assertThat(rows(model, ProblemKind.NO_TERM)).hasSize(1);
        model.problems().toggle();
        assertThat(rows(model, ProblemKind.NO_TERM)).hasSize(2);
        model.problems().wantedProperty(Severity.WARNING).set(false);
        assertThat(model.problems().rows()).isEmpty();
        assertThat(model.problems().findings()).hasSize(1);
    }

    @Test
    void aProblemShowsItsRecipientAndFramesItsElement() {
        bench.ambassadors("Ada", "Grace 𒀀");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.MISSING_GLYPH).get(1));
        assertThat(looked(model)).isEqualTo("Grace 𒀀");
        ElementArea area = model.preview().markProperty().get().orElseThrow();
        assertThat(area.left()).isBetween(0.0, 1.0);
        assertThat(area.top() + area.height()).isBetween(0.0, 1.0);
        model.recipients().previous();
        assertThat(model.preview().markProperty().get()).isEmpty();
    }

    @Test
    void aCorrectedNameIsStoredAsTypedAndPlannedAnew() {
        bench.ambassadors("Ada 𒀀");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.MISSING_GLYPH).get(1));
        desk.dialogs().typing("Ada Löwe");
        model.fixes().editName();
        desk.revision().moved();
        assertThat(looked(model)).isEqualTo("Ada Löwe");
        assertThat(rows(model, ProblemKind.MISSING_GLYPH)).isEmpty();
        assertThat(desk.dialogs().prompts().get(0).initial()).isEqualTo("Ada 𒀀");
    }

    @Test
    void aNameThatCannotBeStoredIsRefusedWithTheReason() {
        bench.ambassadors("Ada");
        CertificatesViewModel model = open();
        desk.dialogs().typing(" ");
        model.editName();
        assertThat(desk.dialogs().problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("roster.rename.blank");
    }

    @Test
    void aProblemIsNotWaivedForAReasonTooLongToKeep() {
        bench.ambassadors("Ada").withoutTerm("Ada");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.NO_TERM).get(1));
        desk.dialogs().typing("x".repeat(1001));
        model.fixes().waive();
        assertThat(desk.dialogs().problems())
                .extracting(Problem::message)
                .containsExactly(Message.of("certificate.reason.long", 1000, 1001));
        assertThat(model.problems().countProperty(Severity.WARNING).getValue()).isEqualTo(1L);
    }

    @Test
    void aWaivedProblemBecomesANoteUntilItIsTakenBack() {
        bench.ambassadors("Ada", "Grace").withoutTerm("Ada").withoutTerm("Grace");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.NO_TERM).get(1));
        assertThat(model.fixes().waivableProperty().getValue()).isTrue();
        desk.dialogs().typing("for life");
        model.fixes().waive();
        assertThat(model.problems().findings())
                .extracting(Finding::waived, Finding::severity)
                .containsExactly(tuple(false, Severity.WARNING), tuple(true, Severity.NOTE));
        ProblemRow waived = model.problems().rows().stream()
                .filter(row -> row.group().waived() && !row.heading())
                .findFirst()
                .orElseThrow();
        select(model, waived);
        assertThat(model.fixes().waivedProperty().getValue()).isTrue();
        model.fixes().takeBack();
        assertThat(model.problems().findings()).noneMatch(Finding::waived);
    }

    @Test
    void aHeadingWaivesItsWholeGroup() {
        bench.ambassadors("Ada", "Grace").withoutTerm("Ada").withoutTerm("Grace");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.NO_TERM).get(0));
        desk.dialogs().typing("for life");
        model.fixes().waive();
        assertThat(model.problems().findings()).hasSize(2).allMatch(Finding::waived);
    }

    @Test
    void filesAreNamedInAnotherWayWhereTheyCollide() throws IOException {
        bench.ambassadors("Ada");
        Path folder = Files.createDirectories(outputs.resolve("ambassador-2023"));
        Files.writeString(folder.resolve("ambassador-ada.pdf"), "not ours");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.FILE_EXISTS).get(1));
        assertThat(model.fixes().fileNameProperty().getValue()).isTrue();
        assertThat(model.fixes().waivableProperty().getValue()).isFalse();
        model.fixes().nameFiles(FileNameStyle.YEAR_FULL_NAME);
        assertThat(model.problems().findings()).isEmpty();
    }

    @Test
    void leadsToTheAwardInTheRoster() {
        bench.ambassadors("Ada", "Grace").withoutTerm("Grace");
        CertificatesViewModel model = open();
        select(model, rows(model, ProblemKind.NO_TERM).get(1));
        model.fixes().openInRoster();
        assertThat(shownInRoster)
                .containsExactly(
                        Optional.of(model.recipients().shown().get(1).award().id()));
    }

    @Test
    void anElementIsCalledByTheFieldThatItPrints() {
        bench.ambassadors("Ada 𒀀");
        Finding finding = open().problems().findings().stream()
                .filter(one -> one.kind() == ProblemKind.MISSING_GLYPH)
                .findFirst()
                .orElseThrow();
        assertThat(finding.element()).isEqualTo("recipient-name");
        Texts chinese = Texts.load(Locale.CHINESE, List.of("certificate", "kernel", "template"));
        assertThat(chinese.text(finding.shown()))
                .contains(chinese.text("certificate.field.recipient.name"))
                .doesNotContain("recipient-name");
    }

    @Test
    void theHardestNamesComeFirstOnDemand() {
        bench.ambassadors("Al", "Bo", "Maximiliane Wilhelmina von Hohenzollern-Sigmaringen");
        CertificatesViewModel model = open();
        model.recipients().worstFirstProperty().set(true);
        assertThat(looked(model)).startsWith("Maximiliane");
        model.recipients().worstFirstProperty().set(false);
        assertThat(model.recipients().shown().get(0).award().printedName()).isEqualTo("Al");
        assertThat(looked(model)).startsWith("Maximiliane");
    }
}
