package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import laurel.certificate.PrintFileReport.Outcome;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;
import laurel.template.SharedFonts;
import laurel.template.render.BundledFonts;
import laurel.template.render.Vera;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritePrintFileTest {
    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

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

    private PrintFileReport write(String file, PrintOrder.Sorting sorting) {
        return workshop.printFiles().write(order(file, sorting), Progress.NONE);
    }

    private PrintFileOrder order(String file, PrintOrder.Sorting sorting) {
        List<PrintFileOrder.Entry> entries =
                workshop.certificates().stream().map(PrintFileOrder.Entry::of).toList();
        return new PrintFileOrder(entries, sorting, folder.resolve(file));
    }

    /** The lines that are somebody's name, and the bookmarks, which must be the same. */
    private List<String> names(String file) throws IOException {
        List<String> all =
                workshop.certificates().stream().map(Certificate::printedName).toList();
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            List<String> names = new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(all::contains)
                    .toList();
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) bookmarks.add(item.getTitle());
            assertThat(bookmarks).isEqualTo(names);
            assertThat(document.getNumberOfPages()).isEqualTo(names.size());
            return names;
        }
    }

    private void withdraw(int place, CertificateState state) {
        workshop.db
                .unitOfWork()
                .finalAct(
                        Message.of("test.act"),
                        () -> workshop.ledger.withdraw(
                                workshop.certificates().get(place).id(), state, "a reason"));
    }

    private List<Path> unfinished() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void holdsEverybodyInTheChosenOrder() throws IOException {
        issue("Onur Canoğlu", "郑建林", "Ada Byron", "Öykü Demir");
        PrintFileReport report = write("roster.pdf", PrintOrder.Sorting.ROSTER);
        assertThat(report.count(Outcome.ADDED)).isEqualTo(4);
        assertThat(report.bytes()).isEqualTo(Files.size(folder.resolve("roster.pdf")));
        assertThat(names("roster.pdf")).containsExactly("Onur Canoğlu", "郑建林", "Ada Byron", "Öykü Demir");
        write("name.pdf", PrintOrder.Sorting.NAME);
        assertThat(names("name.pdf")).containsExactly("Ada Byron", "Onur Canoğlu", "Öykü Demir", "郑建林");
        write("serial.pdf", PrintOrder.Sorting.SERIAL);
        try (PDDocument document = Loader.loadPDF(folder.resolve("serial.pdf").toFile())) {
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .isSorted()
                    .contains(workshop.certificates().get(3).serial().value());
        }
        assertThat(Vera.faults(Files.readAllBytes(folder.resolve("name.pdf")))).isEmpty();
    }

    @Test
    void isTheSameAgainAndSaysNothingOfTheClock() throws IOException {
        issue("Onur Canoğlu", "郑建林");
        write("one.pdf", PrintOrder.Sorting.ROSTER);
        write("two.pdf", PrintOrder.Sorting.ROSTER);
        assertThat(folder.resolve("two.pdf")).hasSameBinaryContentAs(folder.resolve("one.pdf"));
        Certificate last = workshop.certificates().get(1);
        try (PDDocument document = Loader.loadPDF(folder.resolve("one.pdf").toFile())) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(last.issuedAt());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("KubeSphere Ambassador 2023");
            assertThat(document.getDocumentInformation().getSubject())
                    .contains(last.serial().value());
        }
    }

    @Test
    void theWithdrawnAreLeftOutAndNamed() throws IOException {
        issue("Ada Byron", "Onur Canoğlu", "Öykü Demir");
        withdraw(0, CertificateState.REVOKED);
        withdraw(1, CertificateState.SUPERSEDED);
        PrintFileReport report = write("all.pdf", PrintOrder.Sorting.ROSTER);
        assertThat(report.items())
                .extracting(PrintFileReport.Item::outcome)
                .containsExactly(Outcome.WITHDRAWN, Outcome.WITHDRAWN, Outcome.ADDED);
        assertThat(report.items().get(0).reason()).contains(Message.of("certificate.print.state.REVOKED"));
        assertThat(report.items().get(1).reason()).contains(Message.of("certificate.print.state.SUPERSEDED"));
        assertThat(names("all.pdf")).containsExactly("Öykü Demir");
    }

    @Test
    void oneThatIsWithdrawnMeanwhileDoesNotGetIntoTheFile() throws IOException {
        issue("Ada Byron", "Onur Canoğlu", "Öykü Demir");
        AtomicInteger told = new AtomicInteger();
        Progress revoking = new Telling(done -> {
            if (done == 2 && told.incrementAndGet() == 1) withdraw(0, CertificateState.REVOKED);
        });
        PrintFileReport report = workshop.printFiles().write(order("all.pdf", PrintOrder.Sorting.ROSTER), revoking);
        assertThat(told).hasValue(2);
        assertThat(report.items())
                .extracting(PrintFileReport.Item::outcome)
                .containsExactly(Outcome.WITHDRAWN, Outcome.ADDED, Outcome.ADDED);
        assertThat(names("all.pdf")).containsExactly("Onur Canoğlu", "Öykü Demir");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void ifAllAreWithdrawnMeanwhileNoFileIsWritten() throws IOException {
        issue("Ada Byron", "Onur Canoğlu");
        Path before = Files.writeString(folder.resolve("all.pdf"), "before");
        AtomicInteger told = new AtomicInteger();
        Progress revoking = new Telling(done -> {
            if (done != 1 || told.incrementAndGet() > 1) return;
            withdraw(0, CertificateState.REVOKED);
            withdraw(1, CertificateState.REVOKED);
        });
        PrintFileReport report = workshop.printFiles().write(order("all.pdf", PrintOrder.Sorting.ROSTER), revoking);
        assertThat(report.written()).isFalse();
        assertThat(report.count(Outcome.WITHDRAWN)).isEqualTo(2);
        assertThat(before).hasContent("before");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsLeftOutAndNamed() throws IOException {
        issue("Ada Byron", "Onur Canoğlu");
        KeptDesign design = workshop.ledger
                .design(workshop.certificates().get(0).provenance().design().orElseThrow())
                .orElseThrow();
        Files.writeString(workshop.home().resolve("keep").resolve(design.template()), "{}");
        Path before = Files.writeString(folder.resolve("all.pdf"), "before");
        PrintFileReport report = write("all.pdf", PrintOrder.Sorting.ROSTER);
        assertThat(report.written()).isFalse();
        assertThat(report.items())
                .extracting(item ->
                        item.outcome() + " " + item.reason().orElseThrow().key())
                .containsOnly("LEFT_OUT certificate.keep.damaged");
        assertThat(before).hasContent("before");
    }

    @Test
    void eachIsDrawnWithTheFacesItWasIssuedWith() throws IOException {
        issue("Ada Byron");
        BundledFonts all = SharedFonts.FONTS;
        workshop.fontsAre(BundledFonts.over(face -> face.startsWith("NotoSansMerged-")
                ? Optional.of((InputStream) new ByteArrayInputStream(all.file(face)))
                : Optional.empty()));
        issue("Onur Canoğlu");
        PrintFileReport report = write("all.pdf", PrintOrder.Sorting.ROSTER);
        assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(names("all.pdf")).containsExactly("Ada Byron", "Onur Canoğlu");
        assertThat(Vera.faults(Files.readAllBytes(folder.resolve("all.pdf")))).isEmpty();
    }

    @Test
    void cancellingLeavesNoFileAndKeepsTheOldOne() throws IOException {
        issue("Ada Byron", "Onur Canoğlu", "Öykü Demir", "郑建林");
        Path before = Files.writeString(folder.resolve("old.pdf"), "before");
        for (int after = 1; after <= 5; after++) {
            for (String file : List.of("old.pdf", "new.pdf")) {
                PrintFileOrder order = order(file, PrintOrder.Sorting.ROSTER);
                Progress stop = new StopAfter(new AtomicInteger(), after);
                assertThatThrownBy(() -> workshop.printFiles().write(order, stop))
                        .isInstanceOf(CancellationException.class);
            }
        }
        assertThat(before).hasContent("before");
        assertThat(folder.resolve("new.pdf")).doesNotExist();
        assertThat(unfinished()).isEmpty();
    }

    /** Does something with the number of certificates that are done. */
    private record Telling(LongConsumer deed) implements Progress {
        @Override
        public void at(long done, long total, Message now) {
            deed.accept(done);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    /** Cancels when it was asked so often. */
    private record StopAfter(AtomicInteger asked, int most) implements Progress {
        @Override
        public void at(long done, long total, Message now) {
            assertThat(done).isLessThan(total);
        }

        @Override
        public boolean cancelled() {
            return asked.incrementAndGet() > most;
        }
    }

    @Test
    void otherProgramsReadItToo() throws IOException, InterruptedException {
        boolean required = "required".equals(System.getenv("LAUREL_TOOLS"));
        assumeTrue(required || areThere("pdftotext", "qpdf"), "pdftotext or qpdf is not installed");
        issue("Onur Canoğlu", "郑建林", "Ada Byron");
        write("all.pdf", PrintOrder.Sorting.ROSTER);
        String file = folder.resolve("all.pdf").toString();
        Path text = folder.resolve("all.txt");
        assertThat(exit("pdftotext", "-q", "-enc", "UTF-8", file, text.toString()))
                .isZero();
        assertThat(Files.readString(text, StandardCharsets.UTF_8).lines().map(line -> line.replace("\f", "")))
                .containsSubsequence("Onur Canoğlu", "郑建林", "Ada Byron");
        assertThat(exit("qpdf", "--check", file)).isZero();
    }

    private static int exit(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    private static boolean areThere(String... programs) {
        String[] path = System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1);
        for (String program : programs) {
            boolean found = false;
            for (String one : path) found |= Files.isExecutable(Path.of(one, program));
            if (!found) return false;
        }
        return true;
    }
}
