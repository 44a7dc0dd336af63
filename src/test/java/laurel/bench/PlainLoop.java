package laurel.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import laurel.template.Colour;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.QrCode;
import laurel.template.Renderer;
import laurel.template.ShapedLine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What the tutorials of PDFBox show: for every person load the template's page, embed the fonts, show the texts, save; for a
 * picture load that again, render it and write it. One thread. It is told where each text stands and in which face, so that
 * both sides draw the same.
 */
final class PlainLoop {
    private final byte[] templatePage;

    /** @param templatePage the fixed part of the certificate as a PDF page */
    PlainLoop(byte[] templatePage) {
        this.templatePage = templatePage;
    }

    byte[] pdf(Layout layout, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(templatePage)) {
            PDPage page = document.getPage(0);
            document.getDocumentCatalog().setLanguage(language.tag());
            Map<String, PDFont> fonts = new HashMap<>();
            try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                float height = page.getMediaBox().getHeight();
                for (Mark mark : layout.first().marks()) {
                    if (mark instanceof Mark.Text text) show(document, fonts, out, text, height);
                    if (mark instanceof Mark.Qr qr) draw(out, qr, height);
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    void png(Layout layout, Language language, Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(layout, language))) {
            float width = document.getPage(0).getMediaBox().getWidth();
            BufferedImage picture = new PDFRenderer(document).renderImage(0, Renderer.WEB_WIDTH / width);
            if (!ImageIO.write(picture, "png", file.toFile())) throw new IOException("no writer for PNG");
        }
    }

    private static void show(
            PDDocument document, Map<String, PDFont> fonts, PDPageContentStream out, Mark.Text mark, float height)
            throws IOException {
        out.beginText();
        colour(out, mark.colour());
        for (ShapedLine.GlyphRun run : mark.line().runs()) {
            PDFont font = fonts.get(run.face());
            if (font == null) {
                font = load(document, run.face());
                fonts.put(run.face(), font);
            }
            List<ShapedLine.Cluster> clusters = run.clusters();
            double start = clusters.isEmpty() || clusters.get(0).glyphs().isEmpty()
                    ? 0
                    : clusters.get(0).glyphs().get(0).x();
            StringBuilder text = new StringBuilder();
            clusters.forEach(cluster -> text.append(cluster.text()));
            out.setFont(font, (float) (mark.size() * run.scale()));
            out.setTextMatrix(org.apache.pdfbox.util.Matrix.getTranslateInstance(
                    (float) (mark.x() + start * mark.size()), (float) (height - mark.baseline())));
            out.showText(text.toString());
        }
        out.endText();
    }

    private static PDFont load(PDDocument document, String face) throws IOException {
        String folder = face.startsWith("NotoSansMerged-") ? "/fonts/sans/" : "/laurel/fonts/";
        try (InputStream in = PlainLoop.class.getResourceAsStream(folder + face + ".ttf")) {
            if (in == null) throw new IOException("no font " + face);
            return PDType0Font.load(document, in, true);
        }
    }

    private static void draw(PDPageContentStream out, Mark.Qr mark, float height) throws IOException {
        QrCode code = mark.code();
        float module = (float) mark.module();
        colour(out, mark.colour());
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (!code.isDark(column, row)) continue;
                float x = (float) (mark.x() + column * mark.module());
                float y = (float) (height - mark.y() - (row + 1) * mark.module());
                out.addRect(x, y, module, module);
            }
        }
        out.fill();
    }

    private static void colour(PDPageContentStream out, Colour colour) throws IOException {
        out.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
    }
}
