package laurel.template.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.PrintFile;

/**
 * A print file as PDF/A-2b, as seen by pages in one set of faces. Glyphs are numbered as they come, so fonts are written last,
 * with the union of all glyphs. Each set of faces has a stock of its own, with a prefix before its names.
 */
final class PdfPrintFile implements PrintFile {
    /** What pages in all faces have in common. */
    private record Whole(
            OutputStream out,
            PdfFile file,
            PdfDocument document,
            PdfBookmarks bookmarks,
            PdfNumberTree labels,
            List<PdfPrintFile> parts) {}

    private final Whole whole;
    private final BundledFonts faces;
    private final PdfStock stock;
    private final Map<String, PdfBackground> backgrounds = new HashMap<>();

    private PdfPrintFile(Whole whole, BundledFonts faces) {
        this.whole = whole;
        this.faces = faces;
        int others = whole.parts().size();
        stock = new PdfStock(faces, others == 0 ? "" : "K" + others);
    }

    static PdfPrintFile begin(BundledFonts faces, OutputStream out) {
        PdfFile file = new PdfFile(Deflate.Effort.NORMAL);
        PdfDocument document = new PdfDocument(file, PdfDocument.colours(file));
        Whole whole =
                new Whole(out, file, document, new PdfBookmarks(file), new PdfNumberTree(file), new ArrayList<>());
        PdfPrintFile first = new PdfPrintFile(whole, faces);
        whole.parts().add(first);
        return first;
    }

    /** @return the same file for pages in these faces */
    PdfPrintFile with(BundledFonts others) {
        for (PdfPrintFile part : whole.parts()) {
            if (part.faces == others) return part;
        }
        PdfPrintFile part = new PdfPrintFile(whole, others);
        whole.parts().add(part);
        return part;
    }

    @Override
    public void add(Layout layout, String bookmark, String label) throws IOException {
        PdfFile file = whole.file();
        PdfDocument document = whole.document();
        document.structure().beginSection();
        whole.bookmarks().expect(bookmark);
        for (PageLayout page : layout.pages()) {
            PdfBackground background =
                    backgrounds.computeIfAbsent(page.background().key(), key -> PdfBackground.of(page, stock, file));
            whole.bookmarks().at(background.page(page, stock, file, document, ""));
            whole.labels().add("<</P" + PdfMetadata.string(label) + ">>");
        }
        document.structure().endSection(bookmark);
        file.handOver(whole.out());
    }

    private PdfResources resources() {
        return new PdfResources(new PackedFonts(faces, Deflate.Effort.NORMAL), whole.file());
    }

    @Override
    public void end(IssueFacts facts) throws IOException {
        PdfBookmarks bookmarks = whole.bookmarks();
        if (bookmarks.count() == 0) throw new IllegalStateException("a print file without a certificate");
        PdfResources.Entries entries = whole.parts().stream()
                .map(part -> part.resources().write(part.stock))
                .reduce(PdfResources.Entries::and)
                .orElseThrow();
        String more = "/Outlines " + bookmarks.end() + " 0 R/PageLabels "
                + whole.labels().end() + " 0 R/PageMode/UseOutlines";
        whole.document().end(entries, more, facts).writeTo(whole.out());
    }
}
