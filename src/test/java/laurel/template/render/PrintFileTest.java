package laurel.template.render;

import static laurel.template.TemplateSamples.style;
import static laurel.template.TemplateSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import laurel.kernel.PageSize;
import laurel.template.Box;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Picture;
import laurel.template.PreparedTemplate;
import laurel.template.PrintFile;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplatePage;
import laurel.template.TemplateSamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

public class PrintFileTest {
    private static final List<String> NAMES = List.of(
            "Ada Lovelace", "Halil I\u0307brahim BUGO\u0308L", "张海立", "محمد علي", "Wolfeschlegelsteinhausen Hubert");

    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    private static String name(int i) {
        return NAMES.get(i % NAMES.size())
                + (i < NAMES.size() ? "" : " " + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26));
    }

    private byte[] ambassadors(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintFile file = renderer.open(out);
        for (int i = 0; i < count; i++) file.add(Pages.ambassador(name(i), Language.EN), name(i), "S-" + (i + 1));
        file.end(TemplateSamples.facts(Language.EN));
        return out.toByteArray();
    }

    @Test
    void holdsEveryCertificateOnAPageOfItsOwnUnderItsName() throws IOException {
        try (PDDocument document = Loader.loadPDF(ambassadors(140))) {
            assertThat(document.getNumberOfPages()).isEqualTo(140);
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
                assertThat(document.getPages().indexOf(item.findDestinationPage(document)))
                        .isEqualTo(bookmarks.size() - 1);
            }
            assertThat(bookmarks).hasSize(140).element(139).isEqualTo(name(139));
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[99])
                    .isEqualTo("S-100");
            for (int i : new int[] {0, 1, 2, 4, 77, 139}) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(i + 1);
                reader.setEndPage(i + 1);
                if (i % NAMES.size() != 3)
                    assertThat(reader.getText(document).lines()).contains(name(i));
            }
        }
    }

    @Test
    void isPdfA() throws IOException {
        assertThat(Vera.faults(ambassadors(20))).isEmpty();
    }

    @Test
    void growsByLittleWithEachCertificate() throws IOException {
        int some = ambassadors(60).length;
        int more = ambassadors(200).length;

        assertThat((more - some) / 140).isLessThan(2_700);
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        assertThat(ambassadors(12)).isEqualTo(ambassadors(12));
    }

    @Test
    void aHundredAndFortyOnALargePictureStaySmall() throws IOException {
        Picture noise = noise();
        assertThat(noise.content()).hasSizeBetween(900_000, 1_300_000);
        Template template = onPicture(noise);
        PreparedTemplate prepared = PreparedTemplate.of(template, Language.EN, Pages.FONTS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintFile file = renderer.open(out);
        for (int i = 0; i < 140; i++) {
            Layout layout = prepared.layout(TemplateSamples.ambassador(name(i), Language.EN));
            file.add(layout, name(i), "S-" + i);
        }
        file.end(TemplateSamples.facts(Language.EN));

        assertThat(out.size()).isLessThan(2_000_000);
        assertThat(Vera.faults(out.toByteArray())).isEmpty();
    }

    @Test
    void holdsPagesInFacesOfAnotherTime() throws IOException {
        PageRenderer then = new PageRenderer(new BundledFonts());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintFile file = renderer.open(out);
        PrintFile sameFile = then.goOn(file);
        file.add(Pages.ambassador("Ada Lovelace", Language.EN), "Ada Lovelace", "S-1");
        sameFile.add(Pages.ambassador("Halil Bugöl", Language.EN), "Halil Bugöl", "S-2");
        renderer.goOn(sameFile).add(Pages.ambassador("Grace Hopper", Language.EN), "Grace Hopper", "S-3");
        file.end(TemplateSamples.facts(Language.EN));

        assertThat(Vera.faults(out.toByteArray())).isEmpty();
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .containsSubsequence("Ada Lovelace", "Halil Bugöl", "Grace Hopper");
            assertThat(document.getPage(0).getResources().getFontNames())
                    .extracting(name -> name.getName())
                    .contains("F0", "K1F0");
        }
    }

    @Test
    void isNotEmpty() {
        PrintFile file = renderer.open(new ByteArrayOutputStream());

        assertThatIllegalStateException().isThrownBy(() -> file.end(TemplateSamples.facts(Language.EN)));
    }

    /** A picture that does not pack, about a megabyte as JPEG. */
    public static Picture noise() throws IOException {
        BufferedImage image = new BufferedImage(2000, 1414, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++)
                image.setRGB(x, y, (random.nextInt(0x1000000) & 0x7f7f7f) | 0x808080);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return new Picture("noise.jpg", Picture.Kind.JPEG, jpeg.toByteArray(), 2000, 1414);
    }

    private static Template onPicture(Picture picture) {
        return new Template(
                new TemplateId("on-picture"),
                1,
                Map.of(Language.EN, "On a picture"),
                Set.of(),
                PageSize.A4_LANDSCAPE,
                List.of(new TemplatePage(
                        Optional.of(picture),
                        List.of(
                                text("name", Box.mm(20, 80, 257, 30), style(40, 10), "{recipient.name}"),
                                text("serial", Box.mm(20, 180, 257, 10), style(10, 6), "{serial}")))),
                TemplateSamples.source("on-picture"));
    }
}
