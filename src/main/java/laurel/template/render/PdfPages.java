package laurel.template.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Signer;

/**
 * Writes one certificate as a PDF file. The objects of the backgrounds (contents, fonts, pictures, gradients) are made once
 * and copied into each file as bytes; of a person only what lies above them is written. Safe for all threads.
 */
final class PdfPages {
    /** Templates kept ready; a program rarely works on more at a time. */
    private static final int KEPT = 8;

    /**
     * The objects that all certificates of a template share.
     *
     * @param backgrounds by page
     * @param entries what they refer to
     * @param colours the number of the colour profile
     */
    private record Ready(
            PdfFile.Part part, List<PdfBackground> backgrounds, PdfResources.Entries entries, int colours) {}

    private final BundledFonts faces;
    private final PackedFonts fonts;
    private final Map<String, Ready> templates = new Recent<>(KEPT);

    PdfPages(BundledFonts faces) {
        this.faces = faces;
        this.fonts = new PackedFonts(faces, Deflate.Effort.LIGHT);
    }

    Bytes write(Layout layout, IssueFacts facts) {
        Ready ready = ready(layout);
        PdfFile file = new PdfFile(ready.part(), Deflate.Effort.LIGHT);
        PdfDocument document = new PdfDocument(file, ready.colours());
        PdfStock stock = new PdfStock(faces, "");
        for (int i = 0; i < layout.pages().size(); i++) {
            ready.backgrounds().get(i).page(layout.pages().get(i), stock, file, document, "");
        }
        PdfResources.Entries own = new PdfResources(fonts, file).write(stock);
        return document.end(ready.entries().and(own), "", facts);
    }

    /** The signature shows itself on the first page that has a place for it, or is on the first page and not to be seen. */
    Bytes signed(Layout layout, IssueFacts facts, Signer signer) {
        Ready ready = ready(layout);
        PdfFile file = new PdfFile(ready.part(), Deflate.Effort.LIGHT);
        PdfDocument document = new PdfDocument(file, ready.colours());
        PdfStock stock = new PdfStock(faces, "");
        PdfSignature signature = new PdfSignature(file, signer);
        int where = signedPage(layout);
        for (int i = 0; i < layout.pages().size(); i++) {
            PageLayout page = layout.pages().get(i);
            String annotations = i == where ? signature.pageEntry() : "";
            int number = ready.backgrounds().get(i).page(page, stock, file, document, annotations);
            if (i == where) signature.write(number, page.page(), page.signature(), stock, document, facts);
        }
        PdfResources.Entries own = new PdfResources(fonts, file).write(stock);
        return signature.seal(document.end(ready.entries().and(own), signature.catalogEntry(), facts));
    }

    private static int signedPage(Layout layout) {
        for (int i = 0; i < layout.pages().size(); i++) {
            if (layout.pages().get(i).signature().isPresent()) return i;
        }
        return 0;
    }

    private Ready ready(Layout layout) {
        String key =
                layout.pages().stream().map(page -> page.background().key()).collect(Collectors.joining("\n"));
        synchronized (templates) {
            return templates.computeIfAbsent(key, any -> made(layout));
        }
    }

    private Ready made(Layout layout) {
        PdfFile file = new PdfFile(Deflate.Effort.NORMAL);
        int colours = PdfDocument.colours(file);
        PdfStock stock = new PdfStock(faces, "B");
        List<PdfBackground> backgrounds = new ArrayList<>();
        for (PageLayout page : layout.pages()) backgrounds.add(PdfBackground.of(page, stock, file));
        PdfResources.Entries entries =
                new PdfResources(new PackedFonts(faces, Deflate.Effort.NORMAL), file).write(stock);
        return new Ready(file.part(), List.copyOf(backgrounds), entries, colours);
    }
}
