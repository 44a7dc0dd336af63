package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import laurel.certificate.print.PdfSheets;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.Texts;
import laurel.store.TestDatabase;
import laurel.template.files.BundledTemplates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintCertificatesTest {
    private final Workshop workshop = new Workshop(TestDatabase.inMemory());
    private final RecordingPrinters printers = new RecordingPrinters(Integer.MAX_VALUE);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workshop.db.close();
    }

    private void issue(String... names) {
        for (String name : names) workshop.award(name, "", "");
        BatchReport report =
                workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);
        assertThat(report.complete()).isTrue();
    }

    private void issueMany(int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) names[i] = "Guest Number " + (i + 1);
        issue(names);
    }

    private PrintReport print(PrintOrder order, Printers to) {
        PrintCertificates printing = workshop.printing(to);
        return printing.run(printing.plan(workshop.certificates(), order), Progress.NONE);
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PrintOrder.Sequence by(PrintOrder.Sorting sorting) {
        return PrintOrder.Sequence.ALL.by(sorting);
    }

    @Test
    void everybodysCertificateGoesToThePrinterInOrder() {
        issue("Onur Canoğlu", "郑建林", "Ada Byron");
        PrintReport report = print(PrintOrder.usual(), printers);
        assertThat(report.complete()).isTrue();
        assertThat(report.paper()).isEqualTo(3);
        assertThat(report.printer()).isEqualTo("tray");
        assertThat(printers.jobs).hasSize(1);
        assertThat(text(printers.files.get(0)).lines()).containsSubsequence("Onur Canoğlu", "郑建林", "Ada Byron");
    }

    @Test
    void namesOfPeopleAreNotInTheQueue() {
        issue("Onur Canoğlu");
        print(PrintOrder.usual(), printers);
        assertThat(printers.jobs.get(0).title()).isEqualTo("Laurel 1-1");
    }

    @Test
    void theOrderIsOfNamesOrSerialsOrTheRosterAndMayBeReversed() {
        issue("Onur Canoğlu", "郑建林", "Ada Byron", "Öykü Demir");
        assertThat(names(PrintOrder.usual().in(by(PrintOrder.Sorting.NAME))))
                .containsExactly("Ada Byron", "Onur Canoğlu", "Öykü Demir", "郑建林");
        assertThat(names(PrintOrder.usual().in(by(PrintOrder.Sorting.SERIAL))))
                .containsExactlyElementsOf(workshop.certificates().stream()
                        .map(certificate -> certificate.serial().value())
                        .sorted()
                        .map(serial -> workshop.ledger
                                .find(new Serial(serial))
                                .orElseThrow()
                                .printedName())
                        .toList());
        assertThat(names(PrintOrder.usual().in(PrintOrder.Sequence.ALL.reversed(true))))
                .containsExactly("Öykü Demir", "Ada Byron", "郑建林", "Onur Canoğlu");
    }

    @Test
    void aRangeKeepsTheNumbersOfTheWholeOrder() {
        issue("A One", "B Two", "C Three", "D Four");
        PrintPlan plan = workshop.printing(printers)
                .plan(workshop.certificates(), PrintOrder.usual().in(PrintOrder.Sequence.ALL.range(2, 3)));
        assertThat(plan.recipients()).extracting(PrintPlan.Recipient::number).containsExactly(2, 3);
        assertThat(plan.recipients())
                .extracting(recipient -> recipient.certificate().printedName())
                .containsExactly("B Two", "C Three");
    }

    private List<String> names(PrintOrder order) {
        return workshop.printing(printers).plan(workshop.certificates(), order).recipients().stream()
                .map(recipient -> recipient.certificate().printedName())
                .toList();
    }

    @Test
    void afterAFailureItIsKnownWithWhomToGoOn() {
        issueMany(120);
        RecordingPrinters empty = new RecordingPrinters(1);
        PrintReport stopped = print(PrintOrder.usual(), empty);
        assertThat(stopped.count(PrintReport.Outcome.SENT)).isEqualTo(50);
        assertThat(stopped.count(PrintReport.Outcome.REFUSED)).isEqualTo(50);
        assertThat(stopped.count(PrintReport.Outcome.NOT_REACHED)).isEqualTo(20);
        assertThat(stopped.refusal()).contains(Message.of("certificate.print.notAccepting", "tray"));
        assertThat(stopped.resumeFrom()).contains(51);
        PrintReport rest = print(PrintOrder.usual().in(PrintOrder.Sequence.ALL.range(51, 1000)), printers);
        assertThat(rest.complete()).isTrue();
        List<String> printed = new ArrayList<>();
        for (byte[] file : empty.files) printed.addAll(guests(file));
        for (byte[] file : printers.files) printed.addAll(guests(file));
        assertThat(printed).hasSize(120).doesNotHaveDuplicates();
    }

    private static List<String> guests(byte[] pdf) {
        return text(pdf).lines().filter(line -> line.startsWith("Guest Number")).toList();
    }

    @Test
    void jobsBreakWhereSheetsAreFull() {
        issueMany(60);
        SheetPreset four = SheetPreset.named("a4-4up").orElseThrow();
        PrintPlan plan = workshop.printing(printers)
                .plan(workshop.certificates(), PrintOrder.usual().on(four));
        assertThat(plan.jobs()).extracting(job -> job.recipients().size()).containsExactly(48, 12);
        assertThat(plan.paper()).isEqualTo(15);
    }

    @Test
    void stoppingEndsItBetweenTwoJobs() {
        issueMany(60);
        Progress afterTheFirst = new Progress() {
            @Override
            public void at(long done, long total, Message now) {}

            @Override
            public boolean cancelled() {
                return !printers.jobs.isEmpty();
            }
        };
        PrintCertificates printing = workshop.printing(printers);
        PrintReport report = printing.run(printing.plan(workshop.certificates(), PrintOrder.usual()), afterTheFirst);
        assertThat(report.cancelled()).isTrue();
        assertThat(report.count(PrintReport.Outcome.SENT)).isEqualTo(50);
        assertThat(report.resumeFrom()).contains(51);
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificateState.class,
            names = {"REVOKED", "SUPERSEDED"})
    void whatStandsNoLongerIsLeftOutAndSaid(CertificateState state) {
        issue("Ada Byron", "Onur Canoğlu");
        workshop.db
                .unitOfWork()
                .finalAct(
                        Message.of("test.act"),
                        () -> workshop.ledger.withdraw(
                                workshop.certificates().get(0).id(), state, "a reason"));
        PrintReport report = print(PrintOrder.usual(), printers);
        assertThat(report.count(PrintReport.Outcome.LEFT_OUT)).isOne();
        assertThat(report.items().get(0).reason()).contains(Message.of("certificate.print.state." + state));
        assertThat(report.resumeFrom()).isEmpty();
        assertThat(text(printers.files.get(0))).contains("Onur Canoğlu").doesNotContain("Ada Byron");
    }

    @Test
    void aCertificateThatWouldComeOutOtherwiseThanIssuedIsLeftOut() {
        issue("Ada Byron", "Onur Canoğlu");
        Certificate first = workshop.certificates().get(0);
        Certificate other = new Certificate(
                first.id(),
                first.award(),
                first.serial(),
                first.printedName(),
                first.values().with("recipient.name", "Somebody Else"),
                first.edition(),
                first.language(),
                first.fileName(),
                first.files(),
                first.issuedAt(),
                first.state(),
                first.reason(),
                first.provenance(),
                first.withdrawal());
        PrintCertificates printing = workshop.printing(printers);
        PrintReport report = printing.run(
                printing.plan(List.of(other, workshop.certificates().get(1)), PrintOrder.usual()), Progress.NONE);
        assertThat(report.items().get(0).reason()).contains(Message.of("certificate.print.otherDrawing"));
        assertThat(report.count(PrintReport.Outcome.SENT)).isOne();
        assertThat(text(printers.files.get(0))).doesNotContain("Somebody Else");
    }

    @Test
    void nothingToPrintIsAProblemAndNoJob() {
        PrintCertificates printing = workshop.printing(printers);
        PrintPlan plan = printing.plan(List.of(), PrintOrder.usual());
        assertThat(plan.isBlocked()).isTrue();
        assertThat(printing.run(plan, Progress.NONE).items()).isEmpty();
        assertThat(printers.jobs).isEmpty();
    }

    @Test
    void aNumberBeyondTheLastRecipientIsSaidAndNotThatThereIsNothing() {
        issue("Ada Byron");
        PrintOrder fifth = PrintOrder.usual().in(PrintOrder.Sequence.ALL.range(5, 9));
        assertThat(workshop.printing(printers)
                        .plan(workshop.certificates(), fifth)
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly(Message.of("certificate.print.beyond", 1, 5));
    }

    @Test
    void aPrinterThatThereIsNotIsAProblemBeforeAnythingIsDrawn() {
        PrintCertificates printing = workshop.printing(printers);
        assertThat(printing.printerProblem(PrintOrder.usual())).isEmpty();
        assertThat(printing.printerProblem(PrintOrder.usual().to(Optional.of("tray"))))
                .isEmpty();
        assertThat(printing.printerProblem(PrintOrder.usual().to(Optional.of("Nope"))))
                .hasValueSatisfying(problem -> assertThat(problem.message())
                        .isEqualTo(Message.of("certificate.print.unknownPrinter", "Nope", "tray")));
    }

    @Test
    void whatDoesNotFitIsAProblemBeforeAnythingIsPrinted() {
        issue("Ada Byron");
        SheetPreset letter = SheetPreset.named("letter").orElseThrow().scaled(SheetPreset.Scaling.ACTUAL);
        PrintPlan plan = workshop.printing(printers)
                .plan(workshop.certificates(), PrintOrder.usual().on(letter));
        assertThat(plan.problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("certificate.print.misfit");
    }

    @Test
    void allSheetsGoIntoOneFileInstead() throws IOException {
        issueMany(60);
        Path file = folder.resolve("sheets.pdf");
        PrintOrder order = PrintOrder.usual().on(SheetPreset.named("a3-2up").orElseThrow());
        PrintCertificates printing = workshop.printing(printers);
        PrintReport report = printing.writeTo(file, printing.plan(workshop.certificates(), order), Progress.NONE);
        assertThat(report.complete()).isTrue();
        assertThat(printers.jobs).isEmpty();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(30).isEqualTo(report.paper());
            assertThat(new PDFTextStripper().getText(document)).contains("Guest Number 60");
        }
    }

    /** Tells of every job how many certificates were drawn when it was laid on its sheets. */
    private record Watched(SheetWriter sheets, AtomicLong drawn, List<Long> whenLaid) implements SheetWriter {
        @Override
        public Sheaf open(OutputStream out) {
            Sheaf sheaf = sheets.open(out);
            return new Sheaf() {
                @Override
                public void add(Part part) {
                    assertThat(part.certificates()).hasSizeLessThanOrEqualTo(50);
                    whenLaid.add(drawn.get());
                    sheaf.add(part);
                }

                @Override
                public void end() throws IOException {
                    sheaf.end();
                }

                @Override
                public void close() {
                    sheaf.close();
                }
            };
        }
    }

    @Test
    void noMoreThanOneJobIsHeldWhenAllSheetsGoIntoOneFile() {
        issueMany(120);
        Watched watched = new Watched(new PdfSheets(), new AtomicLong(), new ArrayList<>());
        PrintCertificates printing = new PrintCertificates(
                workshop.designs(), new BundledTemplates(), watched, printers, workshop.db.clock());
        PrintPlan plan = printing.plan(workshop.certificates(), PrintOrder.usual());
        PrintReport report = printing.writeTo(folder.resolve("sheets.pdf"), plan, (Reporting)
                (done, total, now) -> watched.drawn().set(done));
        assertThat(report.complete()).isTrue();
        assertThat(watched.whenLaid()).containsExactly(50L, 100L, 120L);
    }

    @Test
    void aStoppedFileOfSheetsIsNotWritten() {
        issueMany(60);
        Path file = folder.resolve("sheets.pdf");
        AtomicLong drawn = new AtomicLong();
        Progress afterTheFirst = new Progress() {
            @Override
            public void at(long done, long total, Message now) {
                drawn.set(done);
            }

            @Override
            public boolean cancelled() {
                return drawn.get() > 0;
            }
        };
        PrintCertificates printing = workshop.printing(printers);
        PrintReport report =
                printing.writeTo(file, printing.plan(workshop.certificates(), PrintOrder.usual()), afterTheFirst);
        assertThat(report.cancelled()).isTrue();
        assertThat(report.count(PrintReport.Outcome.NOT_REACHED)).isEqualTo(60);
        assertThat(folder).isDirectoryNotContaining("glob:**sheets.pdf*");
    }

    /** Somebody who watches and never stops it. */
    @FunctionalInterface
    private interface Reporting extends Progress {
        @Override
        default boolean cancelled() {
            return false;
        }
    }

    @Test
    void theTestPageSpeaksItsReadersLanguageAndNamesPrinterAndSheets() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.load(locale, List.of("certificate"));
            for (SheetPreset preset : SheetPreset.ALL) {
                RecordingPrinters tray = new RecordingPrinters(1);
                PrintOrder order = PrintOrder.usual().on(preset).to(Optional.of("Büro 打印机"));
                workshop.printing(tray).printTestPage(order, texts);
                assertThat(text(tray.files.get(0))).contains("Büro 打印机", texts.text(preset.title()));
            }
        }
    }
}
