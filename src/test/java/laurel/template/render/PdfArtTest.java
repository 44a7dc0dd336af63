package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import laurel.kernel.PageSize;
import laurel.template.ElementId;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.PageLayout;
import laurel.template.Picture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfArtTest {
    private static final String SECRET = "http://secret.example.org/";

    /** A page, blue to the left, a red picture to the right, full of what must not cross over. */
    private static byte[] art(int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(10, 20, 200, 100));
            page.setRotation(rotation);
            document.addPage(page);
            BufferedImage red = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 16; i++) red.setRGB(i % 4, i / 4, 0xff0000);
            PDImageXObject picture = LosslessFactory.createFromImage(document, red);
            hide(document, picture.getCOSObject());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(Color.BLUE);
                content.addRect(10, 20, 100, 100);
                content.fill();
                content.drawImage(picture, 110, 20, 100, 100);
            }
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionURI action = new PDActionURI();
            action.setURI(SECRET);
            link.setAction(action);
            page.getAnnotations().add(link);
            hide(document, page.getCOSObject());
            hide(document, page.getResources().getCOSObject());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(SECRET));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void hide(PDDocument document, COSDictionary in) throws IOException {
        in.setItem(
                COSName.METADATA,
                new PDMetadata(document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))));
        in.setItem(COSName.getPDFName("PieceInfo"), new COSString(SECRET));
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("Launch"));
        action.setItem(COSName.F, new COSString(SECRET));
        in.setItem(COSName.AA, action);
    }

    private static byte[] drawn(byte[] art, double width, double height) throws IOException {
        Picture picture = new Picture("art.pdf", Picture.Kind.PDF, art, width, height);
        Mark mark = new Mark.Image(new ElementId("art"), picture, 0, 0, width, height, 1);
        PageSize size = PageSize.A4_LANDSCAPE;
        PageLayout page =
                new PageLayout(size, new PageLayout.Background("art" + width, List.of(mark)), List.of(), Map.of());
        return Pages.pdf(new PageRenderer(Pages.FONTS), new Layout(List.of(page), List.of()), Language.EN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void drawsThePageAsItIsSeen(int rotation) throws IOException {
        byte[] art = art(rotation);
        boolean upright = rotation % 180 == 0;
        double width = upright ? 200 : 100;
        double height = upright ? 100 : 200;
        try (PDDocument original = Loader.loadPDF(art);
                PDDocument ours = Loader.loadPDF(drawn(art, width, height))) {
            BufferedImage expected = new PDFRenderer(original).renderImage(0, 1, ImageType.RGB);
            BufferedImage found = new PDFRenderer(ours).renderImage(0, 1, ImageType.RGB);
            for (int x = 10; x < width; x += 20) {
                for (int y = 10; y < height; y += 20) {
                    assertThat(new Color(found.getRGB(x, y))).isEqualTo(new Color(expected.getRGB(x, y)));
                }
            }
        }
    }

    @Test
    void takesNothingOverButWhatIsDrawn() throws IOException {
        byte[] file = drawn(art(0), 200, 100);
        try (PDDocument document = Loader.loadPDF(file)) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            document.save(plain, CompressParameters.NO_COMPRESSION);
            String text = plain.toString(StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain(SECRET, "/AA", "/Launch", "/PieceInfo", "/Annots", "/JavaScript", "/URI");
            assertThat(text.split("/Metadata ", -1)).hasSize(2);
        }
        assertThat(Vera.faults(file)).isEmpty();
    }
}
