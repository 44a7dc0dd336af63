package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import laurel.certificate.files.JsonManifests;
import laurel.certificate.files.ZipArchives;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.Sha256;
import laurel.store.TestDatabase;
import laurel.template.Language;
import laurel.template.PictureDifference;
import laurel.template.Template;
import laurel.template.TemplateSource;
import laurel.template.files.TemplateJson;
import laurel.template.render.PixelComparison;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that have a back: a picture of each page, from the plan to the redrawing years later. */
class SeveralPagesTest {
    private static final String ADA = "ambassador-2023-Ada-Lovelace";
    private static final OutputFormat BACK = OutputFormat.parse("png#2").orElseThrow();
    private static final OutputFormat SMALL = OutputFormat.width(300);
    private static final int WHITE = 0xffffff, GREEN = 0x2c5b49;

    private static final String FRONT = """
            {"elements": [
              {"id": "name", "type": "text", "x": 10, "y": 40, "width": 128, "height": 20,
               "fonts": ["SourceSerif4-Regular"], "size": 20, "colour": "#000000", "text": {"en": "{recipient.name}"}}]}
            """;
    private static final String PLAIN_BACK = """
            {"elements": [
              {"id": "colour", "type": "rectangle", "x": 0, "y": 0, "width": 148, "height": 105, "fill": "#2c5b49"}]}
            """;

    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workshop.db.close();
    }

    private static Template template(int version, String... pages) {
        String json = """
                {"format": 1, "id": "sides", "version": %d, "name": {"en": "Sides"},
                 "page": {"width": 148, "height": 105}, "pages": [%s]}
                """.formatted(version, String.join(",", pages));
        TemplateSource source = TemplateSource.of(json.getBytes(StandardCharsets.UTF_8), Map.of());
        return TemplateJson.again(source, "sides").fold(found -> found.template(), refused -> {
            throw new IllegalStateException(refused.problems().toString());
        });
    }

    private BatchOrder order(Template template, OutputFormat... formats) {
        return BatchOrder.of(template, Language.EN, folder)
                .withStyle(FileNameStyle.YEAR_BY_NAME)
                .withFormats(List.of(formats));
    }

    private BatchOrder twoSides() {
        return order(template(1, FRONT, PLAIN_BACK), OutputFormat.PDF, OutputFormat.PNG);
    }

    private BatchOrder oneSide() {
        return order(template(2, FRONT), OutputFormat.PDF, OutputFormat.PNG);
    }

    private BatchReport run(BatchOrder order) {
        return workshop.run(workshop.plan(order), Set.copyOf(order.formats()), Progress.NONE);
    }

    private Certificate only() {
        assertThat(workshop.ledger.all()).hasSize(1);
        return workshop.ledger.all().get(0);
    }

    /** @return SHA-256 by name, without the list of certificates */
    private Map<String, String> files(Path where) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(where)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(file.getFileName().toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        hashes.remove(Manifests.FILE);
        return hashes;
    }

    private int corner(String file) throws IOException {
        BufferedImage picture = ImageIO.read(folder.resolve(file).toFile());
        return picture.getRGB(5, 5) & 0xffffff;
    }

    @Test
    void aBatchWritesAPictureOfEveryPage() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        assertThat(workshop.plan(twoSides()).allProblems()).isEmpty();
        BatchReport report = run(twoSides());

        assertThat(report.complete()).isTrue();
        assertThat(files(folder)).containsOnlyKeys(ADA + ".pdf", ADA + ".png", ADA + "-page2.png");
        assertThat(report.items().get(0).files()).containsExactly(ADA + ".pdf", ADA + ".png", ADA + "-page2.png");
        assertThat(corner(ADA + ".png")).isEqualTo(WHITE);
        assertThat(corner(ADA + "-page2.png")).isEqualTo(GREEN);
        assertThat(only().hashes())
                .containsOnlyKeys(OutputFormat.PDF, OutputFormat.PNG, BACK)
                .containsEntry(BACK, files(folder).get(ADA + "-page2.png"));
    }

    @Test
    void everySizeHasEveryPage() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        BatchOrder order = order(template(1, FRONT, PLAIN_BACK, "{\"elements\": []}"), OutputFormat.dpi(72), SMALL);
        assertThat(run(order).complete()).isTrue();
        assertThat(files(folder))
                .containsOnlyKeys(
                        ADA + "-300px.png",
                        ADA + "-300px-page2.png",
                        ADA + "-300px-page3.png",
                        ADA + "-72dpi.png",
                        ADA + "-72dpi-page2.png",
                        ADA + "-72dpi-page3.png");
        assertThat(corner(ADA + "-300px-page2.png")).isEqualTo(GREEN);
        assertThat(corner(ADA + "-300px-page3.png")).isEqualTo(WHITE);
    }

    @Test
    void thePicturesOfOnePageAreAsTheyAlwaysWere() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        run(oneSide());
        assertThat(files(folder)).containsOnlyKeys(ADA + ".pdf", ADA + ".png");
        assertThat(only().hashes()).containsOnlyKeys(OutputFormat.PDF, OutputFormat.PNG);
    }

    @Test
    void nobodyAsksForAPageAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> order(template(1, FRONT, PLAIN_BACK), BACK));
    }

    @Test
    void theListOfAFolderAndItsArchiveHaveEveryPicture() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        BatchReport report = run(twoSides());
        JsonNode list = new ObjectMapper()
                .readTree(folder.resolve(Manifests.FILE).toFile())
                .path("certificates");
        Map<String, String> listed = new TreeMap<>();
        list.get(0)
                .path("files")
                .forEach(file -> listed.put(
                        file.path("name").asText(), file.path("sha256").asText()));
        assertThat(listed).isEqualTo(files(folder));

        Path zip = folder.resolveSibling("sides.zip");
        assertThat(new PackBatch(new ZipArchives(), new JsonManifests()).pack(report, zip))
                .isTrue();
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().map(ZipEntry::getName)).contains(ADA + "-page2.png");
        }
        Files.delete(zip);
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        run(twoSides());
        Map<String, String> before = files(folder);
        List<Certificate> ledger = workshop.ledger.all();
        assertThat(run(twoSides()).count(BatchReport.Outcome.UNCHANGED)).isOne();
        assertThat(files(folder)).isEqualTo(before);
        assertThat(workshop.ledger.all()).isEqualTo(ledger);
    }

    @Test
    void aPictureThatIsMissingOrDamagedIsDrawnAgainByteForByte() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.award("Grace Hopper", "", "");
        run(twoSides());
        Map<String, String> before = files(folder);
        Files.delete(folder.resolve(ADA + "-page2.png"));
        Files.writeString(folder.resolve("ambassador-2023-Grace-Hopper-page2.png"), "damaged");
        BatchReport again = run(twoSides());
        assertThat(again.count(BatchReport.Outcome.WRITTEN)).isEqualTo(2);
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void aBatchThatAsksForPicturesLaterAddsEveryPageUnderTheSameSerial() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        run(twoSides().withFormats(List.of(OutputFormat.PDF)));
        Serial serial = only().serial();
        assertThat(run(twoSides().withFormats(List.of(OutputFormat.PNG))).complete())
                .isTrue();
        assertThat(only().serial()).isEqualTo(serial);
        assertThat(only().hashes()).containsOnlyKeys(OutputFormat.PDF, OutputFormat.PNG, BACK);
    }

    @Test
    void aFileOfSomebodyElseInThePlaceOfABackIsNotReplaced() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        Files.writeString(folder.resolve(ADA + "-page2.png"), "mine");
        List<Problem> found = workshop.plan(twoSides()).allProblems();
        assertThat(found)
                .extracting(Problem::message)
                .containsExactly(Message.of("certificate.plan.fileExists", ADA + "-page2.png"));
        assertThat(workshop.plan(oneSide()).allProblems()).isEmpty();
        assertThat(run(twoSides().withExisting(BatchOrder.Existing.REPLACE)).complete())
                .isTrue();
        assertThat(corner(ADA + "-page2.png")).isEqualTo(GREEN);
    }

    @Test
    void theBackThatAStoppedRunLeftIsKnownAsOurs() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.reserveOnly(workshop.plan(twoSides()));
        Certificate reserved = only();
        Press press = workshop.designs().press(reserved).orElseThrow();
        Files.write(folder.resolve(ADA + "-page2.png"), press.draw(press.layout(reserved), reserved, BACK));
        Files.writeString(folder.resolve(ADA + "-page2.png.part"), "half");
        assertThat(workshop.plan(twoSides()).allProblems()).isEmpty();
        assertThat(run(twoSides()).complete()).isTrue();
        assertThat(files(folder)).containsOnlyKeys(ADA + ".pdf", ADA + ".png", ADA + "-page2.png");
    }

    @Test
    void anUnfinishedCertificateHasThePagesOfTheTemplateItIsFinishedWith() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.reserveOnly(workshop.plan(oneSide()));
        Files.writeString(folder.resolve(ADA + "-page2.png"), "mine");
        assertThat(workshop.plan(twoSides()).allProblems())
                .extracting(ProblemKind::of)
                .contains(ProblemKind.FILE_EXISTS);
        Files.delete(folder.resolve(ADA + "-page2.png"));
        assertThat(run(twoSides()).complete()).isTrue();
        assertThat(only().hashes()).containsOnlyKeys(OutputFormat.PDF, OutputFormat.PNG, BACK);
    }

    @Test
    void whatWasIssuedKeepsThePagesItWasIssuedWith() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        run(twoSides());
        Map<String, String> before = files(folder);
        Files.delete(folder.resolve(ADA + "-page2.png"));
        workshop.award("Grace Hopper", "", "");

        assertThat(run(oneSide()).complete()).isTrue();
        assertThat(files(folder))
                .containsAllEntriesOf(before)
                .containsOnlyKeys(
                        ADA + ".pdf",
                        ADA + ".png",
                        ADA + "-page2.png",
                        "ambassador-2023-Grace-Hopper.pdf",
                        "ambassador-2023-Grace-Hopper.png");

        assertThat(run(twoSides()).complete()).isTrue();
        assertThat(folder.resolve("ambassador-2023-Grace-Hopper-page2.png")).doesNotExist();
    }

    @Test
    void aCertificateWhoseDesignIsLostIsLeftAsItIs() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        run(twoSides());
        KeptDesign design = workshop.ledger
                .design(only().provenance().design().orElseThrow())
                .orElseThrow();
        Files.delete(workshop.home().resolve("keep").resolve(design.template()));
        BatchReport report = run(oneSide());
        assertThat(report.count(BatchReport.Outcome.UNCHANGED)).isOne();
        assertThat(report.items().get(0).files()).contains(ADA + "-page2.png");
    }

    @Test
    void aReplacementHasEveryPage() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        run(twoSides());
        Map<String, String> before = files(folder);
        Certificate old = only();
        ReissueCertificate reissue = workshop.reissue();
        assertThat(old.formats()).containsExactly(OutputFormat.PDF, OutputFormat.PNG);
        BatchOrder order = twoSides().withFormats(old.formats());
        BatchPlan plan = reissue.plan(List.of(old), order, "misprint", Progress.NONE);
        assertThat(plan.allProblems()).isEmpty();
        assertThat(reissue.run(plan, Progress.NONE).complete()).isTrue();
        Certificate now = workshop.ledger.successor(old.id()).orElseThrow();
        assertThat(now.hashes()).containsEntry(BACK, files(folder).get(ADA + "-page2.png"));
        assertThat(files(folder).get(ADA + "-page2.png")).isNotEqualTo(before.get(ADA + "-page2.png"));
    }

    @Test
    void everyPictureIsDrawnAgainAndVerified() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        run(twoSides());
        Path again = folder.resolve("again");
        List<RedrawCertificate.Item> items =
                new RedrawCertificate(workshop.designs()).redraw(List.of(only()), again, Progress.NONE);
        assertThat(items)
                .extracting(RedrawCertificate.Item::name)
                .containsExactly(ADA + ".pdf", ADA + ".png", ADA + "-page2.png");
        assertThat(items).extracting(RedrawCertificate.Item::refused).containsOnly(Optional.empty());
        assertThat(files(again)).isEqualTo(files(folder));

        VerifyCertificate verify = new VerifyCertificate(workshop.ledger, workshop.awardStore, workshop.fields());
        assertThat(verify.folder(again, Progress.NONE)).hasSize(3).allMatch(VerifyCertificate.Finding::isGood);
        Files.writeString(again.resolve(ADA + "-page2.png"), "altered");
        assertThat(verify.file(again.resolve(ADA + "-page2.png")).outcome())
                .isEqualTo(VerifyCertificate.Outcome.ALTERED);
    }

    @Test
    void whatWouldChangeIsToldOfEveryPage() {
        workshop.award("Ada Lovelace", "", "");
        run(twoSides());
        String redBack = PLAIN_BACK.replace("\"colour\"", "\"red\"").replace("2c5b49", "a02020");
        assertThat(shares(template(1, FRONT, PLAIN_BACK))).containsExactly(0.0, 0.0);
        assertThat(shares(template(2, FRONT, redBack))).containsExactly(0.0, 1.0);
        assertThat(shares(template(3, FRONT))).as("a back that is gone").containsExactly(0.0, 1.0);
        assertThat(shares(template(4, FRONT, PLAIN_BACK, redBack)))
                .as("a page that came to it")
                .containsExactly(0.0, 0.0, 1.0);
    }

    private List<Double> shares(Template now) {
        WhatWouldChange compare =
                new WhatWouldChange(workshop.awardStore, workshop.fields(), workshop.designs(), new PixelComparison());
        return compare.compare(only(), now).pictures().stream()
                .map(PictureDifference::share)
                .toList();
    }
}
