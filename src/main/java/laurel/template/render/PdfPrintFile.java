package laurel.template.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.PrintFile;

/** A print file as PDF/A-2b. Glyphs are numbered as they come, so fonts are written last, with the union of all glyphs. */
final class PdfPrintFile implements PrintFile {
    private final IssueFacts facts;
    private final OutputStream out;
    private final BundledFonts faces;
    private final PdfStock stock;
    private final PdfFile file = new PdfFile();
    private final PdfDocument document;
    private final PdfBookmarks bookmarks;
    private final PdfNumberTree labels;
    private final Map<String, PdfBackground> backgrounds = new HashMap<>();

    PdfPrintFile(BundledFonts faces, IssueFacts facts, OutputStream out) {
        this.faces = faces;
        this.facts = facts;
        this.out = out;
        stock = new PdfStock(faces, "");
        document = new PdfDocument(file, PdfDocument.colours(file));
        bookmarks = new PdfBookmarks(file);
        labels = new PdfNumberTree(file);
    }

    @Override
    public void add(Layout layout, String bookmark, String label) throws IOException {
        document.structure().beginSection();
        bookmarks.expect(bookmark);
        for (PageLayout page : layout.pages()) {
            PdfBackground background =
                    backgrounds.computeIfAbsent(page.background().key(), key -> PdfBackground.of(page, stock, file));
            int number = background.page(page, stock, file, document);
            bookmarks.at(number);
            labels.add("<</P" + PdfMetadata.string(label) + ">>");
        }
        document.structure().endSection(bookmark);
        file.handOver(out);
    }

    @Override
    public void end() throws IOException {
        if (bookmarks.count() == 0) throw new IllegalStateException("a print file without a certificate");
        PdfResources.Entries entries = new PdfResources(faces, file).write(stock);
        String more = "/Outlines " + bookmarks.end() + " 0 R/PageLabels " + labels.end() + " 0 R/PageMode/UseOutlines";
        document.end(entries, more, facts).writeTo(out);
    }
}
