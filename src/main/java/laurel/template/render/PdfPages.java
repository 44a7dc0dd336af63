package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import laurel.kernel.PageSize;
import laurel.template.IssueFacts;
import laurel.template.PageLayout;

/**
 * Writes one-page PDF files. The background's objects (a form XObject, its fonts, its gradients) are made once and copied
 * into each file as bytes; of a person only the page, its fonts' glyphs and the metadata are written. Safe for all threads.
 */
final class PdfPages {
    /** Backgrounds kept ready; a program rarely works on more templates at a time. */
    private static final int KEPT = 8;

    /** The background's objects and the number of the form among them. */
    private record Ready(PdfFile.Part part, int form) {}

    private final BundledFonts faces;
    private final Map<String, Ready> backgrounds = new Recent<>(KEPT);

    PdfPages(BundledFonts faces) {
        this.faces = faces;
    }

    Bytes write(PageLayout layout, IssueFacts facts) {
        Ready ready = background(layout);
        PageSize page = layout.page();
        try (PdfFile file = new PdfFile(ready.part())) {
            PdfContent content = new PdfContent(faces, page.height().points());
            content.form("B");
            content.draw(layout.marks());
            int stream = file.stream("", content.bytes());
            String resources = new PdfResources(faces, file).write(content);
            int pages = file.reserve();
            int leaf = file.object(
                    "<</Type/Page/Parent " + pages + " 0 R/MediaBox" + box(page) + "/Resources<</XObject<</B "
                            + ready.form() + " 0 R>>" + resources + ">>/Contents " + stream + " 0 R>>");
            file.object(pages, "<</Type/Pages/Count 1/Kids[" + leaf + " 0 R]>>");
            int metadata = file.plainStream("/Type/Metadata/Subtype/XML", PdfMetadata.packet(facts));
            int root = file.object("<</Type/Catalog/Pages " + pages + " 0 R/Metadata " + metadata + " 0 R/Lang("
                    + facts.language().locale().toLanguageTag() + ")/ViewerPreferences<</DisplayDocTitle true>>>>");
            return file.end(root, file.object(PdfMetadata.information(facts)), PdfMetadata.id(facts));
        }
    }

    private Ready background(PageLayout layout) {
        synchronized (backgrounds) {
            return backgrounds.computeIfAbsent(layout.background().key(), key -> made(layout));
        }
    }

    private Ready made(PageLayout layout) {
        PageSize page = layout.page();
        try (PdfFile file = new PdfFile()) {
            PdfContent content = new PdfContent(faces, page.height().points());
            content.draw(layout.background().marks());
            String resources = new PdfResources(faces, file).write(content);
            int form = file.stream(
                    "/Type/XObject/Subtype/Form/BBox" + box(page) + "/Resources<<" + resources + ">>", content.bytes());
            return new Ready(file.part(), form);
        }
    }

    private static String box(PageSize page) {
        Bytes box = new Bytes(32).text("[0 0 ");
        box.decimal(page.width().points()).decimal(page.height().points()).text("]");
        return new String(box.array(), 0, box.size(), StandardCharsets.US_ASCII);
    }
}
