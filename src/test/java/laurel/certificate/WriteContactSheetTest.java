package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.Texts;
import laurel.store.TestDatabase;
import laurel.template.SharedFonts;
import laurel.template.render.BundledFonts;
import laurel.template.render.PageRenderer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteContactSheetTest {
    private static final Texts ENGLISH = Texts.load(Locale.ENGLISH, List.of("certificate", "template", "kernel"));
    private static final BundledFonts FONTS = SharedFonts.FONTS;

    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workshop.db.close();
    }

    @Test
    void showsEveryCertificateWithNameAndStandInBeforeAnythingIsIssued() throws IOException {
        for (int i = 1; i <= 13; i++) workshop.award("Ada Lovelace " + i, "", "");
        BatchPlan plan = plan();
        assertThat(write(plan, plan.items())).isEqualTo(2);
        assertThat(workshop.ledger.all()).isEmpty();
        String first = text(1);
        assertThat(first)
                .contains("ambassador-2023 · ")
                .contains("13 certificates")
                .contains("2023-10-21")
                .contains("not issued yet")
                .contains("Sheet 1 of 2");
        assertThat(first.lines().filter(line -> line.strip().equals("Ada Lovelace 12")))
                .hasSizeGreaterThan(1);
        assertThat(first).doesNotContain("Ada Lovelace 13");
        assertThat(text(2)).contains("Ada Lovelace 13").contains("Sheet 2 of 2");
    }

    @Test
    void showsSerialsOfWhatWasIssuedAndTheWorstProblem() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.issue(folder.resolve("out"));
        workshop.award("Grace \uD809\uDC00 Hopper", "", "");
        BatchPlan plan = plan();
        write(plan, plan.items());
        assertThat(text(1)).contains(workshop.ledger.all().get(0).serial().value());
        assertThat(plan.count(PlannedCertificate.Step.BLOCKED)).isEqualTo(1);
        assertThat(text(1)).contains("No font of the template has the letter");
    }

    @Test
    void showsThemInTheOrderGiven() throws IOException {
        workshop.award("Bo", "", "");
        workshop.award(
                "Maximiliana Wolfeschlegelsteinhausen of the very long name that has to be cut below its picture",
                "",
                "");
        BatchPlan plan = plan();
        write(plan, plan.worstFirst());
        String text = text(1);
        assertThat(text.indexOf("Maximiliana")).isLessThan(text.lastIndexOf("Bo"));
        assertThat(text).contains("…");
    }

    @Test
    void twoHundredShareBackgroundAndFonts() throws IOException {
        for (int i = 1; i <= 200; i++) workshop.award("İremnur Önder " + i, "", "p" + i);
        BatchPlan plan = plan();
        assertThat(write(plan, plan.items())).isEqualTo(17);
        assertThat(Files.size(file())).isLessThan(3_000_000);
    }

    @Test
    void aCancelledOneIsNotThere() {
        workshop.award("Ada Lovelace", "", "");
        BatchPlan plan = plan();
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total, Message now) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> sheets().write(plan, plan.items(), ENGLISH, file(), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private BatchPlan plan() {
        return workshop.plan(workshop.order(folder.resolve("out")));
    }

    private Path file() {
        return folder.resolve("sheet.pdf");
    }

    private int write(BatchPlan plan, List<PlannedCertificate> items) {
        return sheets().write(plan, items, ENGLISH, file(), Progress.NONE);
    }

    private WriteContactSheet sheets() {
        PageRenderer renderer = new PageRenderer(FONTS);
        return new WriteContactSheet(
                new PreviewCertificate(workshop.fields(), FONTS, renderer, workshop.designs()), renderer);
    }

    private String text(int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file().toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }
}
