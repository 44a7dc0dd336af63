package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import laurel.certificate.Standing;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.WhatWouldChange.FieldChange;
import laurel.certificate.ui.AfterwardsViewModel.Renewal;
import laurel.desktop.TestDesk;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Texts;
import laurel.template.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the model is made before each test
class AfterwardsViewModelTest {
    @TempDir
    private Path outputs;

    private final CertificateBench bench = new CertificateBench().ambassadors("Ada", "Grace");
    private final TestDesk desk = new TestDesk();
    private CertificatesViewModel model;

    @BeforeEach
    void issue() {
        model = new CertificatesViewModel(
                bench.uses(), outputs, award -> {}, desk.desk(), bench.db().clock());
        model.open();
        model.choices().formats().webProperty().set(false);
        model.batch().issue();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private LedgerEntry entry(String name, Standing standing) {
        return model.ledger().shown().stream()
                .filter(entry -> entry.certificate().printedName().equals(name) && entry.standing() == standing)
                .findFirst()
                .orElseThrow();
    }

    private void select(LedgerEntry entry) {
        model.ledger().selectedProperty().set(entry);
    }

    @Test
    void theLedgerIsNarrowedByStateAndRoster() {
        assertThat(model.ledger().rosters()).hasSize(2).startsWith(Optional.empty());
        model.ledger().standingProperty().set(Optional.of(Standing.REVOKED));
        assertThat(model.ledger().shown()).isEmpty();
        model.ledger().standingProperty().set(Optional.of(Standing.VALID));
        model.ledger().rosterProperty().set(model.ledger().rosters().get(1));
        assertThat(model.ledger().shown()).hasSize(2);
        model.partProperty().set(CertificatesViewModel.Part.LEDGER);
        assertThat(model.subtitleProperty().getValue()).isEqualTo(Message.of("certificate.ui.ledger.count", 2, 2));
    }

    @Test
    void theLedgerIsNarrowedByTemplateAndLanguage() {
        assertThat(model.ledger().designs()).hasSize(2).startsWith(Optional.empty());
        model.ledger().designProperty().set(model.ledger().designs().get(1));
        assertThat(model.ledger().shown()).hasSize(2);
        model.ledger().languageProperty().set(Optional.of(Language.ZH));
        assertThat(model.ledger().shown()).isEmpty();
        desk.revision().moved();
        assertThat(model.ledger().designProperty().get()).isPresent();
        assertThat(model.ledger().shown()).isEmpty();
        model.ledger().clearFilters();
        assertThat(model.ledger().shown()).hasSize(2);
    }

    @Test
    void revokingAsksForAReasonAndOnceMore() {
        select(entry("Ada", Standing.VALID));
        desk.dialogs().typing("Issued by mistake");
        model.afterwards().revoke();
        desk.revision().moved();
        LedgerEntry revoked = entry("Ada", Standing.REVOKED);
        assertThat(revoked.certificate().reason()).isEqualTo("Issued by mistake");
        assertThat(desk.dialogs().prompts().get(0).required()).isTrue();
        assertThat(desk.dialogs().questions().get(1).grave()).isTrue();
        assertThat(desk.dialogs().questions().get(1).details())
                .contains(Message.of("certificate.ui.revoke.reason", "Issued by mistake"));
    }

    @Test
    void nothingIsRevokedWithoutTheSecondAnswer() {
        select(entry("Ada", Standing.VALID));
        desk.dialogs().typing("Issued by mistake").sayingNo();
        model.afterwards().revoke();
        desk.revision().moved();
        assertThat(entry("Ada", Standing.VALID)).isNotNull();
    }

    @Test
    void aReasonTooLongToKeepNeitherRevokesNorReplaces() {
        select(entry("Ada", Standing.VALID));
        String reason = "x".repeat(1001);
        desk.dialogs().typing(reason);
        model.afterwards().revoke();
        model.afterwards().compare();
        ReissueViewModel replacement = replacement();
        replacement.reasonProperty().set(reason);
        assertThat(replacement.readyProperty().getValue()).isFalse();
        replacement.reissue();
        desk.revision().moved();
        assertThat(desk.dialogs().problems())
                .extracting(Problem::message)
                .containsOnly(Message.of("certificate.reason.long", 1000, 1001))
                .hasSize(2);
        assertThat(entry("Ada", Standing.VALID)).isNotNull();
    }

    @Test
    void aRenewalShowsWhatWouldChangeAndReplaces() {
        desk.dialogs().typing("Ada King");
        model.recipients().selectedProperty().set(model.recipients().shown().get(0));
        model.editName();
        desk.revision().moved();
        LedgerEntry old = entry("Ada", Standing.VALID);
        select(old);
        model.afterwards().compare();
        Renewal renewal =
                Objects.requireNonNull(model.afterwards().renewalProperty().get());
        assertThat(renewal.changes().fields()).contains(new FieldChange("recipient.name", "Ada", "Ada King"));
        assertThat(renewal.pages())
                .extracting(AfterwardsViewModel.SeenPage::number, AfterwardsViewModel.SeenPage::last)
                .containsExactly(tuple(1, 1));
        ReissueViewModel replacement = model.afterwards().replacement(renewal);
        replacement.reasonProperty().set("Name corrected");
        replacement.reissue();
        desk.revision().moved();
        LedgerEntry now = entry("Ada King", Standing.VALID);
        LedgerEntry before = entry("Ada", Standing.SUPERSEDED);
        assertThat(model.ledger().predecessor(now)).contains(before);
        assertThat(model.ledger().successor(before)).contains(now);
        assertThat(before.certificate().reason()).isEqualTo("Name corrected");
    }

    private ReissueViewModel replacement() {
        return model.afterwards()
                .replacement(Objects.requireNonNull(
                        model.afterwards().renewalProperty().get()));
    }

    @Test
    void aReplacementGoesWhereItsBatchWentOrWhereTheUserWants() {
        Path batch = outputs.resolve("batch");
        model.choices().folderProperty().set(batch);
        select(entry("Ada", Standing.VALID));
        model.afterwards().compare();
        ReissueViewModel replacement = replacement();
        assertThat(replacement.folderProperty().getValue()).isEqualTo(batch);
        Path elsewhere = outputs.resolve("elsewhere");
        desk.dialogs().picking(elsewhere);
        replacement.chooseFolder();
        replacement.reasonProperty().set("Lost");
        replacement.reissue();
        assertThat(elsewhere.resolve("ambassador-ada.pdf")).isNotEmptyFile();
        assertThat(batch).doesNotExist();
    }

    @Test
    void aReplacementShowsItsProblemsAndLetsThemPassWithAReason() {
        bench.withoutTerm("Ada");
        select(entry("Ada", Standing.VALID));
        model.afterwards().compare();
        ReissueViewModel replacement = replacement();
        assertThat(replacement.problems())
                .extracting(problem -> problem.message().key())
                .contains("certificate.plan.noTerm");
        assertThat(replacement.waivableProperty().getValue()).isTrue();
        desk.dialogs().typing("Honorary");
        replacement.waive();
        assertThat(replacement.waivableProperty().getValue()).isFalse();
        assertThat(replacement.problems())
                .extracting(problem -> problem.message().key())
                .contains("certificate.plan.waived");
    }

    @Test
    void theNewCertificateIsSelectedOnceItIsInTheLedger() {
        select(entry("Ada", Standing.VALID));
        model.afterwards().compare();
        ReissueViewModel replacement = replacement();
        replacement.reasonProperty().set("Lost");
        assertThat(replacement.readyProperty().getValue()).isTrue();
        replacement.reissue();
        desk.revision().moved();
        assertThat(model.ledger().selectedProperty().get()).isEqualTo(entry("Ada", Standing.VALID));
    }

    @Test
    void filesOfARevokedOneAreNamedAfterTheNextBatchBesideThem() {
        Path batch = outputs.resolve("ambassador-2023");
        select(entry("Grace", Standing.VALID));
        desk.dialogs().typing("Left");
        model.afterwards().revoke();
        desk.revision().moved();
        select(entry("Ada", Standing.VALID));
        model.afterwards().compare();
        ReissueViewModel replacement = replacement();
        replacement.reasonProperty().set("Lost");

        replacement.reissue();

        assertThat(desk.dialogs().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().source()).isEqualTo("ambassador-grace.pdf");
            assertThat(problem.message().key()).isEqualTo("certificate.withdrawnFile.revoked");
        });
        assertThat(batch.resolve("ambassador-grace.pdf")).isNotEmptyFile();
    }

    @Test
    void filesAreWrittenAgainAsIssued() throws IOException {
        Path elsewhere = outputs.resolve("elsewhere");
        desk.dialogs().picking(elsewhere);
        select(entry("Ada", Standing.VALID));
        model.afterwards().redraw();
        assertThat(elsewhere.resolve("ambassador-ada.pdf"))
                .hasSameBinaryContentAs(outputs.resolve("ambassador-2023/ambassador-ada.pdf"));
        Files.writeString(elsewhere.resolve("ambassador-ada.pdf"), "another");
        model.afterwards().redraw();
        assertThat(desk.dialogs().problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("certificate.redraw.otherFile");
    }

    @Test
    void aVerifiedFileLeadsToItsCertificateWhateverTheFilterSays() throws IOException {
        model.ledger().searchProperty().set("grace");
        Path file = outputs.resolve("ambassador-2023/ambassador-ada.pdf");
        model.afterwards().verify(List.of(file));
        assertThat(model.afterwards().findingsProperty().get())
                .extracting(VerifyCertificate.Finding::outcome)
                .containsExactly(VerifyCertificate.Outcome.AS_ISSUED);
        assertThat(model.ledger().selectedProperty().get()).isEqualTo(entry("Ada", Standing.VALID));
        Path foreign = Files.writeString(outputs.resolve("foreign.pdf"), "foreign");
        desk.dialogs().picking(foreign);
        model.afterwards().chooseAndVerify();
        assertThat(model.afterwards().findingsProperty().get().get(0).outcome())
                .isEqualTo(VerifyCertificate.Outcome.UNKNOWN);
    }

    @Test
    void printingWithoutAPrinterIsStillAFile() throws IOException {
        model.printShown();
        PrintViewModel print = model.print();
        assertThat(print.printers()).isEmpty();
        assertThat(print.searchedProperty().get()).isTrue();
        assertThat(print.canPrintProperty().getValue()).isFalse();
        assertThat(print.verbProperty().getValue()).isEqualTo(Message.of("certificate.ui.print.verb", 2));
        Path pdf = outputs.resolve("sheets.pdf");
        desk.dialogs().picking(pdf);
        print.save();
        assertThat(Files.size(pdf)).isPositive();
    }

    @Test
    void printsAPartOnTheStandardPrinter() {
        bench.printers().add("Cellar", false);
        bench.printers().add("Office", true);
        model.printShown();
        PrintViewModel print = model.print();
        assertThat(print.choices().printerProperty().get())
                .isEqualTo(print.printers().get(1));
        print.choices().fromProperty().set("2");
        print.print();
        assertThat(bench.printers().jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.printer()).contains("Office"));
        assertThat(desk.dialogs().said()).contains(Message.of("certificate.ui.print.done", 1, "Office", 1));
        print.choices().copiesProperty().set("0");
        assertThat(print.canPrintProperty().getValue()).isFalse();
    }

    @Test
    void whatAPrinterRefusesCanBeGoneOnWith() {
        bench.printers().add("Office", true);
        bench.printers().jam();
        model.printShown();
        model.print().print();
        assertThat(desk.dialogs().problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("certificate.ui.print.resume");
        assertThat(model.print().choices().fromProperty().get()).isEqualTo("1");
    }

    @Test
    void aContactSheetShowsTheRecipientsThatAreShown() throws IOException {
        Path pdf = outputs.resolve("contact-sheet.pdf");
        desk.dialogs().picking(pdf);
        model.recipients().searchProperty().set("grace");
        model.contactSheet(Texts.load(Locale.ENGLISH, List.of("certificate", "kernel", "programme", "template")));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Grace")
                    .doesNotContain("Ada");
        }
    }

    @Test
    void whatIsInTheWayOfThePackingIsToldBeforeAnythingIsIssued() throws IOException {
        Path inTheWay = Files.createDirectories(outputs.resolve("ambassador-2023.zip/in the way"));
        model.batch().zipProperty().set(true);
        model.batch().issue();
        assertThat(Objects.requireNonNull(model.batch().reportProperty().get()).complete())
                .isFalse();
        assertThat(inTheWay).isDirectory();
    }

    @Test
    void aBatchIsPackedAndPutTogetherForPrinting() throws IOException {
        model.batch().zipProperty().set(true);
        model.batch().pagesProperty().set(true);
        model.batch().issue();
        try (ZipFile zip = new ZipFile(outputs.resolve("ambassador-2023.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("ambassador-ada.pdf", "ambassador-grace.pdf", "certificates.json");
        }
        Path pages = outputs.resolve("ambassador-2023-print.pdf");
        try (PDDocument document = Loader.loadPDF(pages.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Ada", "Grace");
        }
    }
}
