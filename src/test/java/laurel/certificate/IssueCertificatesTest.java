package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.Sha256;
import laurel.kernel.StorageFailure;
import laurel.kernel.UnitOfWork;
import laurel.roster.Award;
import laurel.store.TestDatabase;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Renderer;
import laurel.template.Signer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCertificatesTest {
    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workshop.db.close();
    }

    @Test
    void writesEveryNameAsItIsStored() throws IOException {
        workshop.award("Onur Canoğlu", "", "");
        workshop.award("İremnur Önder", "", "");
        workshop.award("郑建林", "", "");
        BatchReport report = workshop.issue(folder);
        assertThat(report.complete()).isTrue();
        assertThat(text("ambassador-2023-Onur-Canog\u0306lu.pdf")).contains("Onur Canoğlu");
        assertThat(text("ambassador-2023-I\u0307remnur-O\u0308nder.pdf")).contains("İremnur Önder");
        assertThat(text("ambassador-2023-zhengjianlin.pdf")).contains("郑建林");
        assertThat(folder.resolve("ambassador-2023-zhengjianlin.png")).exists();
    }

    @Test
    void theLedgerKnowsEveryFile() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.issue(folder);
        Certificate issued = workshop.ledger.all().get(0);
        assertThat(issued.state()).isEqualTo(CertificateState.ISSUED);
        assertThat(issued.issuedAt()).isEqualTo(TestDatabase.NOW);
        for (OutputFormat format : OutputFormat.USUAL) {
            byte[] content = Files.readAllBytes(issued.fileName().resolveIn(folder, format));
            assertThat(issued.hashes()).containsEntry(format, Sha256.hex(content));
        }
    }

    @Test
    void thePicturesCodeTellsWhoWhatAndWhichNumberWithoutANetwork() throws IOException, ReaderException {
        workshop.award("İremnur Önder", "", "");
        workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PNG), Progress.NONE);
        Certificate issued = workshop.ledger.all().get(0);
        BufferedImage picture = ImageIO.read(
                issued.fileName().resolveIn(folder, OutputFormat.PNG).toFile());
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        RGBLuminanceSource light = new RGBLuminanceSource(width, picture.getHeight(), pixels);
        String text = new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
        assertThat(text)
                .isEqualTo("KubeSphere Ambassador 2023\nİremnur Önder\n2023-09-20 – 2024-09-21\n" + issued.serial());
    }

    @Test
    void theManifestListsNamesSerialsAndHashes() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.award("İremnur Önder", "", "");
        workshop.issue(folder);
        JsonNode list = new ObjectMapper()
                .readTree(folder.resolve(Manifests.FILE).toFile())
                .path("certificates");
        assertThat(list).hasSize(2);
        JsonNode second = list.get(1);
        assertThat(second.path("name").asText()).isEqualTo("İremnur Önder");
        assertThat(Serial.parse(second.path("serial").asText())).isPresent();
        for (JsonNode file : second.path("files")) {
            byte[] content = Files.readAllBytes(folder.resolve(file.path("name").asText()));
            assertThat(file.path("sha256").asText()).isEqualTo(Sha256.hex(content));
        }
        assertThat(second.path("files")).hasSize(2);
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.award("郑建林", "", "");
        workshop.issue(folder);
        Map<String, String> before = hashes();
        List<Certificate> ledger = workshop.ledger.all();
        BatchReport again = workshop.issue(folder);
        assertThat(again.count(BatchReport.Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(hashes()).isEqualTo(before);
        assertThat(workshop.ledger.all()).isEqualTo(ledger);
    }

    @Test
    void aMissingOrDamagedFileIsDrawnAgainByteForByte() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.award("Grace Hopper", "", "");
        workshop.issue(folder);
        Map<String, String> before = hashes();
        Files.delete(folder.resolve("ambassador-2023-Ada-Lovelace.png"));
        Files.writeString(folder.resolve("ambassador-2023-Grace-Hopper.pdf"), "damaged");
        BatchReport again = workshop.issue(folder);
        assertThat(again.count(BatchReport.Outcome.WRITTEN)).isEqualTo(2);
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void aFileThatWouldComeOutDifferentlyIsNeverPutInPlaceOfTheIssuedOne() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.issue(folder);
        List<Certificate> issued = workshop.ledger.all();
        workshop.drawWith(new OtherBuild(workshop.renderer()));
        Path second = folder.resolve("second");
        BatchReport report = workshop.issue(second);
        assertThat(report.items().get(0).outcome()).isEqualTo(BatchReport.Outcome.FAILED);
        assertThat(report.items().get(0).reason())
                .contains(Message.of("certificate.item.unexplained", "ambassador-2023-Ada-Lovelace.png"));
        assertThat(workshop.ledger.all()).isEqualTo(issued);
        assertThat(second.resolve("ambassador-2023-Ada-Lovelace.pdf")).doesNotExist();
        assertThat(second.resolve("ambassador-2023-Ada-Lovelace.png")).doesNotExist();
    }

    @Test
    void whatWasIssuedKeepsItsTextWhenTheAwardChanges() throws IOException {
        Award ada = workshop.award("Ada Byron", "", "");
        workshop.issue(folder);
        workshop.awards.set(0, Cast.award(ada.id().value(), "Ada Lovelace", ""));
        Files.delete(folder.resolve("ambassador-2023-Ada-Byron.pdf"));
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.allProblems())
                .extracting(p -> p.message().key())
                .containsExactly("certificate.plan.nameChanged");
        workshop.run(plan, Workshop.BOTH, Progress.NONE);
        assertThat(text("ambassador-2023-Ada-Byron.pdf")).contains("Ada Byron");
        assertThat(folder.resolve("ambassador-2023-Ada-Lovelace.pdf")).doesNotExist();
    }

    @Test
    void anotherFormatIsAddedUnderTheSameSerial() {
        workshop.award("Ada Lovelace", "", "");
        workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);
        Serial serial = workshop.ledger.all().get(0).serial();
        BatchReport second =
                workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PNG), Progress.NONE);
        assertThat(second.items().get(0).serial()).contains(serial);
        assertThat(workshop.ledger.all()).hasSize(1);
        assertThat(workshop.ledger.all().get(0).hashes()).containsOnlyKeys(OutputFormat.PDF, OutputFormat.PNG);
    }

    @Test
    void aCertificateThatFailsDoesNotStopTheOthers() {
        for (int i = 0; i < 10; i++) workshop.award("Person " + (char) ('A' + i), "", "");
        Renderer good = workshop.renderer();
        workshop.drawWith(new FailingRenderer(good, "Person D"));
        BatchReport report = workshop.issue(folder);
        assertThat(report.count(BatchReport.Outcome.WRITTEN)).isEqualTo(9);
        assertThat(report.items().get(3).outcome()).isEqualTo(BatchReport.Outcome.FAILED);
        assertThat(report.items().get(3).reason())
                .hasValueSatisfying(m -> assertThat(m.key()).isEqualTo("certificate.test.full"));
        Serial reserved = report.items().get(3).serial().orElseThrow();
        workshop.drawWith(good);
        BatchReport again = workshop.issue(folder);
        assertThat(again.complete()).isTrue();
        assertThat(again.items().get(3).serial()).contains(reserved);
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class})
    void aPageThatIsTooMuchForTheMachineDoesNotStopTheOthers(Class<? extends Error> error) {
        for (int i = 0; i < 10; i++) workshop.award("Person " + (char) ('A' + i), "", "");
        workshop.drawWith(new GreedyRenderer(workshop.renderer(), "Person D", error));
        BatchReport report =
                workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);
        assertThat(report.count(BatchReport.Outcome.WRITTEN)).isEqualTo(9);
        assertThat(report.items().get(3).reason())
                .hasValueSatisfying(m -> assertThat(m.key()).isEqualTo("certificate.item.tooMuch"));
        assertThat(folder.resolve(Manifests.FILE)).exists();
    }

    @Test
    void aBlockedCertificateIsLeftOut() {
        workshop.award("Ada Lovelace", "", "");
        workshop.award("Ada \uDBFF\uDFFD", "", "x");
        BatchReport report = workshop.issue(folder);
        assertThat(report.items())
                .extracting(BatchReport.Item::outcome)
                .containsExactly(BatchReport.Outcome.WRITTEN, BatchReport.Outcome.BLOCKED);
        assertThat(report.items().get(1).reason()).isPresent();
        assertThat(workshop.ledger.all()).hasSize(1);
    }

    @Test
    void cancellingKeepsWhatIsFinishedAndLaterGoesOn() throws IOException {
        BatchReport stopped = stopped(26, new AtomicInteger(), 5);
        assertThat(stopped.cancelled()).isTrue();
        assertThat(stopped.count(BatchReport.Outcome.NOT_REACHED)).isPositive();
        long written = stopped.count(BatchReport.Outcome.WRITTEN);
        assertThat(written).isBetween(5L, 25L);
        assertThat(hashes().keySet().stream().filter(n -> n.endsWith(".pdf"))).hasSize((int) written);
        List<Serial> serials =
                workshop.ledger.all().stream().map(Certificate::serial).toList();
        BatchReport rest = workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);
        assertThat(rest.complete()).isTrue();
        assertThat(rest.count(BatchReport.Outcome.UNCHANGED)).isEqualTo(written);
        assertThat(workshop.ledger.all()).extracting(Certificate::serial).isEqualTo(serials);
    }

    @Test
    void afterAnAskedStopNoCertificateIsBegun() {
        AtomicInteger begun = new AtomicInteger();
        BatchReport stopped = stopped(40, begun, 1);
        assertThat(stopped.cancelled()).isTrue();
        // Each worker may have begun one before the first of them was counted; there is one more than processors.
        assertThat(begun.get()).isBetween(1, Runtime.getRuntime().availableProcessors() + 1);
        assertThat(stopped.count(BatchReport.Outcome.WRITTEN)).isEqualTo(begun.get());
        assertThat(stopped.count(BatchReport.Outcome.NOT_REACHED)).isEqualTo(40 - begun.get());
    }

    @Test
    void whatAnEarlyStopNeverCameToSpendsNoSerial() {
        AtomicInteger begun = new AtomicInteger();
        BatchReport stopped = stopped(260, begun, 1);
        assertThat(stopped.cancelled()).isTrue();
        assertThat(workshop.ledger.all().size()).isBetween(begun.get(), 200);

        BatchReport rest = workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);

        assertThat(rest.complete()).isTrue();
        assertThat(workshop.ledger.all()).hasSize(260);
        assertThat(workshop.ledger.all()).extracting(Certificate::serial).doesNotHaveDuplicates();
        assertThat(workshop.ledger.lastNumber(Serial.series(Cast.COHORT))).isEqualTo(260);
    }

    @Test
    void whatWasWrittenBeforeTheLedgerFailedIsKnownAndLaterGoesOn() throws IOException {
        for (int i = 0; i < 150; i++) workshop.award("Person " + i, "", "");
        AtomicInteger reserving = new AtomicInteger();
        workshop.actsThrough(acts -> new UnitOfWork() {
            @Override
            public <T> T act(Message name, Supplier<T> work) {
                return acts.act(name, work);
            }

            @Override
            public <T> T finalAct(Message name, Supplier<T> work) {
                boolean second = name.key().equals("certificate.act.reserve") && reserving.incrementAndGet() == 2;
                if (second) throw new StorageFailure(StorageFailure.Kind.IO, Message.of("test.broken"));
                return acts.finalAct(name, work);
            }
        });
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThatThrownBy(() -> workshop.run(plan, Set.of(OutputFormat.PDF), Progress.NONE))
                .isInstanceOf(StorageFailure.class);

        List<String> written =
                hashes().keySet().stream().filter(name -> name.endsWith(".pdf")).toList();
        assertThat(workshop.ledger.all().stream()
                        .filter(entry -> entry.state() == CertificateState.ISSUED)
                        .map(entry -> entry.fileName().in(OutputFormat.PDF)))
                .containsExactlyInAnyOrderElementsOf(written);
        if (!written.isEmpty()) {
            assertThat(Files.readString(folder.resolve(Manifests.FILE))).contains(written);
        }
        BatchReport rest = workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);
        assertThat(rest.complete()).isTrue();
        assertThat(workshop.ledger.all()).hasSize(150);
    }

    @Test
    void aKilledRunsLeftoversAreCleanedAndOthersAreNot() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        Files.writeString(folder.resolve("ambassador-2023-Ada-Lovelace.pdf.part"), "half");
        Files.writeString(folder.resolve("thesis.docx.part"), "not ours");
        workshop.issue(folder);
        assertThat(hashes().keySet())
                .containsExactlyInAnyOrder(
                        "ambassador-2023-Ada-Lovelace.pdf",
                        "ambassador-2023-Ada-Lovelace.png",
                        Manifests.FILE,
                        "thesis.docx.part");
    }

    @Test
    void homonymsNeverOverwriteEachOther() throws IOException {
        workshop.award("Wei Xu", "", "");
        workshop.issue(folder);
        Map<String, String> before = hashes();
        workshop.award("Wei Xu", "", "");
        workshop.issue(folder);
        assertThat(hashes()).containsEntry("ambassador-2023-Wei-Xu.pdf", before.get("ambassador-2023-Wei-Xu.pdf"));
        assertThat(folder.resolve("ambassador-2023-Wei-Xu-2.pdf")).exists();
    }

    /** @return of a batch that was asked to stop once so many had been begun, which are counted */
    private BatchReport stopped(int people, AtomicInteger begun, int after) {
        for (int i = 0; i < people; i++) workshop.award("Person " + i, "", "");
        workshop.drawWith(new CountingRenderer(workshop.renderer(), begun));
        BatchPlan plan = workshop.plan(workshop.order(folder));
        return workshop.run(plan, Set.of(OutputFormat.PDF), new StopAfter(begun, after));
    }

    private record StopAfter(AtomicInteger seen, int most) implements Progress {
        @Override
        public void at(long done, long total, Message now) {
            seen.accumulateAndGet((int) done, Math::max);
        }

        @Override
        public boolean cancelled() {
            return seen.get() >= most;
        }
    }

    private record CountingRenderer(Renderer good, AtomicInteger begun) implements Renderer {
        @Override
        public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
            begun.incrementAndGet();
            good.pdf(layout, facts, out);
        }

        @Override
        public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException {
            good.signedPdf(layout, facts, signer, out);
        }

        @Override
        public void png(PageLayout layout, IssueFacts facts, int width, OutputStream out) throws IOException {
            good.png(layout, facts, width, out);
        }
    }

    private record FailingRenderer(Renderer good, String name) implements Renderer {
        @Override
        public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
            if (facts.title().contains(name)) throw new FileFailure(Message.of("certificate.test.full"));
            good.pdf(layout, facts, out);
        }

        @Override
        public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException {
            good.signedPdf(layout, facts, signer, out);
        }

        @Override
        public void png(PageLayout layout, IssueFacts facts, int width, OutputStream out) throws IOException {
            good.png(layout, facts, width, out);
        }
    }

    /** Draws every picture a little differently, as other fonts or another compression would. */
    private record OtherBuild(Renderer good) implements Renderer {
        @Override
        public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
            good.pdf(layout, facts, out);
        }

        @Override
        public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException {
            good.signedPdf(layout, facts, signer, out);
        }

        @Override
        public void png(PageLayout layout, IssueFacts facts, int width, OutputStream out) throws IOException {
            good.png(layout, facts, width, out);
            out.write(0);
        }
    }

    private record GreedyRenderer(Renderer good, String name, Class<? extends Error> error) implements Renderer {
        @Override
        public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
            if (facts.title().contains(name)) {
                throw error == OutOfMemoryError.class ? new OutOfMemoryError("test") : new StackOverflowError("test");
            }
            good.pdf(layout, facts, out);
        }

        @Override
        public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException {
            good.signedPdf(layout, facts, signer, out);
        }

        @Override
        public void png(PageLayout layout, IssueFacts facts, int width, OutputStream out) throws IOException {
            good.png(layout, facts, width, out);
        }
    }

    private String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
