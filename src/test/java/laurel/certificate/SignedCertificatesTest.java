package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.OtherPrograms;
import laurel.certificate.sign.TestKeys;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;
import laurel.template.Language;
import laurel.template.TextElement;
import laurel.template.render.PixelComparison;
import laurel.template.render.Vera;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates with a signature (PAdES), made with a key of the user's and checked by programs of others. */
class SignedCertificatesTest {
    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @TempDir
    private Path folder;

    private SigningKey key;

    @BeforeEach
    void openKey() {
        key = TestKeys.open(new TestKeys().curve("laurel", "secp256r1").in(folder.resolve("key.p12")));
    }

    @AfterEach
    void close() {
        workshop.db.close();
    }

    private BatchOrder order(boolean visible) {
        return workshop.order(folder).withFormats(List.of(OutputFormat.PDF)).signing(new Signing(key, visible));
    }

    private BatchReport run(BatchOrder order) {
        return workshop.run(workshop.plan(order), Set.copyOf(order.formats()), Progress.NONE);
    }

    private Certificate issued(String name, boolean visible) {
        workshop.award(name, "", "");
        assertThat(run(order(visible)).complete()).isTrue();
        return workshop.certificates().get(workshop.certificates().size() - 1);
    }

    private Path pdf(Certificate certificate) {
        return certificate.fileName().resolveIn(folder, OutputFormat.PDF);
    }

    private static String judged(Path file) throws IOException, InterruptedException {
        OtherPrograms.need("pdfsig");
        return OtherPrograms.run("pdfsig", "-nocert", file.toString());
    }

    private static BufferedImage drawn(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
    }

    @Test
    void anotherProgramFindsTheSignatureGood() throws IOException, InterruptedException {
        for (boolean visible : new boolean[] {true, false}) {
            Path file = pdf(issued("Onur Canoğlu " + visible, visible));

            assertThat(judged(file))
                    .contains("Signature is Valid")
                    .contains("Total document signed")
                    .contains("ETSI.CAdES.detached")
                    .contains(TestKeys.NAME);
            assertThat(Vera.faults(Files.readAllBytes(file))).isEmpty();
        }
    }

    @Test
    void anotherProgramFindsAChangedNameOut() throws IOException, InterruptedException {
        Path file = pdf(issued("Onur Canoğlu", false));
        byte[] content = Files.readAllBytes(file);
        // Somewhere in the file's first streams.
        content[content.length / 3] ^= 1;
        Path changed = Files.write(folder.resolve("changed.pdf"), content);

        assertThat(judged(changed)).contains("Digest Mismatch").doesNotContain("Signature is Valid");
    }

    @Test
    void coversEverythingButItselfAndIsDatedByTheIssue() throws IOException {
        Certificate certificate = issued("郑建林", false);
        byte[] content = Files.readAllBytes(pdf(certificate));
        try (PDDocument document = Loader.loadPDF(content)) {
            PDSignature signature = document.getSignatureDictionaries().get(0);
            int[] range = signature.getByteRange();

            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(content.length);
            assertThat(range[2] - range[1]).isEqualTo(2 * key.length() + 2);
            assertThat(signature.getContents(content)).isEqualTo(key.sign(signature.getSignedContent(content)));
            assertThat(signature.getSignDate().toInstant()).isEqualTo(certificate.issuedAt());
        }
    }

    @Test
    void aVisibleOneShowsItselfInItsPlaceAlone() throws IOException {
        BufferedImage visible = drawn(pdf(issued("Ada", true)));
        BufferedImage invisible = drawn(pdf(issued("Ada", false)));
        TextElement place = (TextElement) Workshop.template().elements().stream()
                .filter(element -> element.isSignature())
                .findFirst()
                .orElseThrow();
        int changed = 0;
        for (int y = 0; y < visible.getHeight(); y++) {
            for (int x = 0; x < visible.getWidth(); x++) {
                boolean isIn = x >= place.box().x().points() - 1
                        && x <= place.box().right()
                        && y >= place.box().y().points() - 1
                        && y <= place.box().bottom();
                if (isIn && visible.getRGB(x, y) != invisible.getRGB(x, y)) changed++;
            }
        }
        assertThat(changed).isGreaterThan(200);
    }

    @Test
    void isMadeAgainByteForByteWithoutTheKey() throws IOException {
        Certificate certificate = issued("İremnur Önder", true);
        Path again = folder.resolve("again");
        Files.delete(folder.resolve("key.p12"));

        List<RedrawCertificate.Item> items =
                new RedrawCertificate(workshop.designs()).redraw(List.of(certificate), again, Progress.NONE);

        assertThat(items).allSatisfy(item -> assertThat(item.refused()).isEmpty());
        assertThat(certificate.fileName().resolveIn(again, OutputFormat.PDF)).hasSameBinaryContentAs(pdf(certificate));
        assertThat(certificate.files().values()).extracting(IssuedFile::signed).containsExactly(true);
    }

    @Test
    void aFileThatWasDeletedComesBackSignedFromABatchThatDoesNotSign() throws IOException {
        Certificate certificate = issued("İremnur Önder", true);
        byte[] before = Files.readAllBytes(pdf(certificate));
        Files.delete(pdf(certificate));

        BatchReport report = workshop.issue(folder);

        assertThat(report.complete()).isTrue();
        assertThat(pdf(certificate)).hasBinaryContent(before);
    }

    @Test
    void whatAStoppedRunSignedIsKnownAsOurs() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.reserveOnly(workshop.plan(order(true)));
        Certificate reserved = workshop.ledger.all().get(0);
        Press press = workshop.designs().press(reserved).orElseThrow();
        Files.write(pdf(reserved), press.signed(press.layout(reserved), reserved, key));

        assertThat(workshop.plan(order(true)).items().get(0).step()).isEqualTo(PlannedCertificate.Step.FINISH);
        byte[] before = Files.readAllBytes(pdf(reserved));
        assertThat(run(order(true)).complete()).isTrue();
        assertThat(pdf(reserved)).hasBinaryContent(before);
    }

    @Test
    void aReservedOneIsFinishedAsTheLaterBatchSigns() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.reserveOnly(workshop.plan(order(true)));

        assertThat(workshop.issue(folder).complete()).isTrue();

        Certificate certificate = workshop.ledger.all().get(0);
        assertThat(certificate.values().text(TextElement.SIGNER)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf(certificate).toFile())) {
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
    }

    @Test
    void goesIntoAPrintFileAsThePageItIs() {
        issued("Ada Lovelace", true);
        List<PrintFileOrder.Entry> entries =
                workshop.certificates().stream().map(PrintFileOrder.Entry::of).toList();
        PrintFileReport report = workshop.printFiles()
                .write(
                        new PrintFileOrder(entries, PrintOrder.Sorting.ROSTER, folder.resolve("all.pdf")),
                        Progress.NONE);

        assertThat(report.count(PrintFileReport.Outcome.ADDED)).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNoLongerValidSignsNothing() {
        Instant last = workshop.db.clock().instant().minusSeconds(1);
        TestKeys old = new TestKeys().validFrom(last.minusSeconds(1000), last).rsa("old");
        key = TestKeys.open(old.in(folder.resolve("old.p12")));
        workshop.award("Ada Lovelace", "", "");

        BatchPlan plan = workshop.plan(order(false));

        assertThat(plan.isBlocked()).isTrue();
        assertThat(plan.problems())
                .extracting(problem -> problem.message().key())
                .contains("certificate.sign.invalidNow");
    }

    @Test
    void aVisibleOneNeedsAPlace() {
        workshop.award("Ada Lovelace", "", "");
        BatchOrder plain = order(true);
        BatchOrder nowhere = BatchOrder.of(
                        CertificateLifeTest.without(Workshop.template(), "digital-signature"), Language.EN, folder)
                .signing(plain.signing().orElseThrow());

        assertThat(workshop.plan(nowhere).problems())
                .extracting(problem -> problem.message().key())
                .contains("certificate.sign.noPlace");
    }

    @Test
    void comparingAsksNothingOfTheSigner() {
        Certificate certificate = issued("Ada Lovelace", true);
        WhatWouldChange.Changes changes = new WhatWouldChange(
                        workshop.awardStore, workshop.fields(), workshop.designs(), new PixelComparison())
                .compare(certificate, Workshop.template());

        assertThat(changes.fields()).isEmpty();
        assertThat(certificate.values().text(TextElement.SIGNER)).isEqualTo(Optional.of(TestKeys.NAME));
    }
}
