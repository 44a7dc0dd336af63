package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.certificate.Certificate;
import laurel.certificate.PrintPlan;
import laurel.certificate.PrintReport;
import laurel.certificate.PrintReport.Outcome;
import laurel.certificate.SheetPreset;
import laurel.desktop.TestDesk;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import laurel.kernel.Problem;
import laurel.kernel.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said after printing is what was done. */
@SuppressWarnings("NullAway.Init") // the model is made before each test
class PrintViewModelTest {
    private static final Message SIGNED = Message.of("certificate.print.signed");

    @TempDir
    private Path outputs;

    private final CertificateBench bench = new CertificateBench().ambassadors("Ada", "Grace");
    private final TestDesk desk = new TestDesk();
    private CertificatesViewModel model;
    private Path file;

    @BeforeEach
    void issue() {
        model = new CertificatesViewModel(
                bench.uses(), outputs, award -> {}, desk.desk(), bench.db().clock());
        model.open();
        model.choices().formats().webProperty().set(false);
        model.batch().issue();
        file = outputs.resolve("sheets.pdf");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private PrintReport report(boolean cancelled, Outcome first, Outcome second) {
        List<Certificate> certificates =
                model.ledger().shown().stream().map(LedgerEntry::certificate).toList();
        return new PrintReport(
                "Office",
                List.of(item(1, certificates.get(0), first), item(2, certificates.get(1), second)),
                1,
                Optional.empty(),
                cancelled);
    }

    private static PrintReport.Item item(int number, Certificate certificate, Outcome outcome) {
        return new PrintReport.Item(
                new PrintPlan.Recipient(number, certificate, Optional.empty()),
                outcome,
                outcome == Outcome.LEFT_OUT ? Optional.of(SIGNED) : Optional.empty());
    }

    private List<String> said() {
        return desk.dialogs().said().stream()
                .map(Message::key)
                .filter(key -> key.startsWith("certificate.ui.print"))
                .toList();
    }

    @Test
    void aStoppedFileIsNotSaidToBeWritten() {
        model.print().saved(report(true, Outcome.NOT_REACHED, Outcome.NOT_REACHED), file);
        assertThat(said()).containsExactly("certificate.ui.print.stopped");
    }

    @Test
    void aStoppedPrintingSaysHowManyWentAndGoesOnWithTheNext() {
        model.print().printed(report(true, Outcome.SENT, Outcome.NOT_REACHED));
        assertThat(desk.dialogs().said()).contains(Message.of("certificate.ui.print.stopped", 1, 2));
        assertThat(said()).doesNotContain("certificate.ui.print.done");
        assertThat(model.print().choices().fromProperty().get()).isEqualTo("2");
    }

    @Test
    void nothingIsSaidToBeDoneWhenAllAreLeftOut() {
        model.print().printed(report(false, Outcome.LEFT_OUT, Outcome.LEFT_OUT));
        model.print().saved(report(false, Outcome.LEFT_OUT, Outcome.LEFT_OUT), file);
        assertThat(said()).containsOnly("certificate.ui.print.title");
        assertThat(desk.dialogs().problems())
                .hasSize(4)
                .extracting(Problem::message)
                .containsOnly(SIGNED);
    }

    @Test
    void theOneThatIsLeftOutIsNamedBesideThoseThatAreWritten() {
        model.print().saved(report(false, Outcome.SENT, Outcome.LEFT_OUT), file);
        assertThat(desk.dialogs().said()).contains(Message.of("certificate.ui.print.saved", 1));
        assertThat(desk.dialogs().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().toString()).isNotEmpty());
    }

    private SheetsViewModel.Seen seen() {
        return model.print().sheets().seenProperty().get().orElseThrow();
    }

    @Test
    void everySideShowsTheCertificatesThemselves() {
        model.printShown();
        SheetsViewModel sheets = model.print().sheets();
        assertThat(sheets.countProperty().get()).isEqualTo(2);
        assertThat(seen().pictures())
                .singleElement()
                .satisfies(
                        picture -> assertThat(picture.orElseThrow().getWidth()).isEqualTo(1400));
        assertThat(sheets.namesProperty().getValue()).isEqualTo("1 Ada");
        sheets.next();
        sheets.next();
        assertThat(sheets.numberProperty().get()).isEqualTo(1);
        assertThat(sheets.namesProperty().getValue()).isEqualTo("2 Grace");
    }

    @Test
    void severalOnASheetAreDrawnAsSmallAsTheyAreSeen() {
        model.printShown();
        model.print().choices().presetProperty().set(SheetPreset.named("a4-2up").orElseThrow());
        assertThat(model.print().sheets().countProperty().get()).isEqualTo(1);
        assertThat(seen().side().margin().mm()).isEqualTo(5);
        assertThat(seen().side().sheets().cropMarks()).isNotEmpty();
        assertThat(seen().pictures())
                .hasSize(2)
                .allSatisfy(
                        picture -> assertThat(picture.orElseThrow().getWidth()).isBetween(700.0, 1399.0));
    }

    @Test
    void sheetsLieAndCertificatesGrowAsChosen() {
        model.printShown();
        PrintChoices choices = model.print().choices();
        choices.presetProperty().set(SheetPreset.named("a3").orElseThrow());
        choices.orientationProperty().set(SheetPreset.Orientation.PORTRAIT);
        PageSize sheet = seen().side().sheets().sheet();
        assertThat(sheet.width().mm()).isLessThan(sheet.height().mm());
        choices.orientationProperty().set(SheetPreset.Orientation.LANDSCAPE);
        choices.scalingProperty().set(SheetPreset.Scaling.FILL);
        assertThat(seen().side().sheets().scale()).isGreaterThan(1.3);
    }

    @Test
    void nothingIsSeenWhereNothingIsPrinted() {
        model.printShown();
        model.print().choices().toProperty().set("0");
        assertThat(model.print().sheets().seenProperty().get()).isEmpty();
        assertThat(model.print().sheets().countProperty().get()).isZero();
    }

    @Test
    void printingGoesOnWhereItStoppedWhenTheDialogIsOpenedAgain() {
        model.printShown();
        model.print().printed(report(true, Outcome.SENT, Outcome.NOT_REACHED));
        model.printShown();
        assertThat(model.print().choices().fromProperty().get()).isEqualTo("2");
        assertThat(model.print().verbProperty().getValue()).isEqualTo(Message.of("certificate.ui.print.verb", 1));
        assertThat(model.print().sheets().namesProperty().getValue()).isEqualTo("2 Grace");
    }

    @Test
    void printingBeginsAnewWithOtherCertificatesOrOnceAllAreSent() {
        model.printShown();
        model.print().printed(report(true, Outcome.SENT, Outcome.NOT_REACHED));
        model.ledger().selectedProperty().set(model.ledger().shown().get(0));
        model.printSelected();
        assertThat(model.print().choices().fromProperty().get()).isEmpty();
        model.printShown();
        model.print().printed(report(true, Outcome.SENT, Outcome.NOT_REACHED));
        model.print().printed(report(false, Outcome.SENT, Outcome.SENT));
        model.printShown();
        assertThat(model.print().choices().fromProperty().get()).isEmpty();
    }

    @Test
    void aFieldSaysWhichNumbersItTakes() {
        model.printShown();
        PrintChoices choices = model.print().choices();
        assertThat(choices.copiesProblemProperty().getValue()).isNull();
        assertThat(model.print().soundProperty().get()).isTrue();
        choices.copiesProperty().set("0");
        assertThat(choices.copiesProblemProperty().getValue())
                .isEqualTo(Message.of("certificate.ui.print.copies.range", 100));
        assertThat(model.print().soundProperty().get()).isFalse();
        choices.copiesProperty().set("100");
        choices.fromProperty().set("three");
        assertThat(choices.partProblemProperty().getValue()).isEqualTo(Message.of("certificate.ui.print.part.number"));
        choices.fromProperty().set("3");
        choices.toProperty().set("2");
        assertThat(choices.partProblemProperty().getValue())
                .isEqualTo(Message.of("certificate.ui.print.part.order", 3, 2));
    }

    @Test
    void aRefusedJobIsExplainedWithoutTheSystemsCommand() {
        String told = "error=1 running: '/usr/bin/lpr' '-POffice'\n\t\tlpr: The printer does not exist.";
        bench.printers().add("Office", true);
        bench.printers().jam(Message.of("certificate.print.failed", "Office", told));
        model.printShown();
        model.print().print();
        Message reason = Message.of("certificate.print.failed", "Office", "lpr: The printer does not exist.");
        assertThat(desk.dialogs().problems())
                .extracting(Problem::message)
                .containsExactly(Message.of("certificate.ui.print.resume", reason, 1));
        bench.printers().jam(Message.of("certificate.print.failed", "Office", "error=1 running: '/usr/bin/lpr'"));
        model.print().testPage(Texts.load(Locale.ENGLISH, List.of("certificate", "kernel")));
        assertThat(desk.dialogs().problems())
                .extracting(Problem::message)
                .contains(Message.of("certificate.print.failed", "Office", "error=1"));
    }
}
