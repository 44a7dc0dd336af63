package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import laurel.kernel.PageSize;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;

/**
 * Writes PDF files as PDF/A-2b (ISO 19005-2). The objects of the first page's background (a form XObject, its fonts, its gradients) are made once and copied
 * into each file as bytes; of a person only the page, its fonts' glyphs and the metadata are written. Safe for all threads.
 */
final class PdfPages {
    /** Backgrounds kept ready; a program rarely works on more templates at a time. */
    private static final int KEPT = 8;

    /** Colours are mixed, where something is not solid, in the space that they are given in. */
    private static final String BLENDING = "/Group<</S/Transparency/CS/DeviceRGB>>";

    /** The background's objects, and the numbers of the form and of the colour profile among them. */
    private record Ready(PdfFile.Part part, int form, int colours) {}

    private final BundledFonts faces;
    private final Map<String, Ready> backgrounds = new Recent<>(KEPT);

    PdfPages(BundledFonts faces) {
        this.faces = faces;
    }

    Bytes write(Layout layout, IssueFacts facts) {
        Ready ready = background(layout.first());
        try (PdfFile file = new PdfFile(ready.part())) {
            int pages = file.reserve();
            StringBuilder kids = new StringBuilder();
            for (int i = 0; i < layout.pages().size(); i++) {
                PageLayout page = layout.pages().get(i);
                int form = i == 0 ? ready.form() : background(file, page);
                kids.append(leaf(file, page, form, pages)).append(" 0 R ");
            }
            file.object(pages, "<</Type/Pages/Count " + layout.pages().size() + "/Kids[" + kids + "]>>");
            int metadata = file.plainStream("/Type/Metadata/Subtype/XML", PdfMetadata.packet(facts));
            int root = file.object("<</Type/Catalog/Pages " + pages + " 0 R/Metadata " + metadata + " 0 R/Lang("
                    + facts.language().locale().toLanguageTag() + ")/ViewerPreferences<</DisplayDocTitle true>>"
                    + outputIntent(ready.colours()) + ">>");
            return file.end(root, file.object(PdfMetadata.information(facts)), PdfMetadata.id(facts));
        }
    }

    /** @return the number of the page's object */
    private int leaf(PdfFile file, PageLayout page, int form, int pages) {
        PdfContent content = new PdfContent(faces, page.page().height().points());
        content.form("B");
        content.draw(page.marks());
        int stream = file.stream("", content.bytes());
        String resources = new PdfResources(faces, file).write(content, "/B " + form + " 0 R");
        return file.object("<</Type/Page/Parent " + pages + " 0 R/MediaBox" + box(page.page()) + BLENDING
                + "/Resources<<" + resources + ">>/Contents " + stream + " 0 R>>");
    }

    private Ready background(PageLayout layout) {
        synchronized (backgrounds) {
            return backgrounds.computeIfAbsent(layout.background().key(), key -> made(layout));
        }
    }

    private Ready made(PageLayout layout) {
        try (PdfFile file = new PdfFile()) {
            int form = background(file, layout);
            int colours = file.stream("/N 3", SrgbProfile.bytes());
            return new Ready(file.part(), form, colours);
        }
    }

    /** @return the number of a form that draws the page's background */
    private int background(PdfFile file, PageLayout page) {
        PdfContent content = new PdfContent(faces, page.page().height().points());
        content.draw(page.background().marks());
        String resources = new PdfResources(faces, file).write(content, "");
        return file.stream(
                "/Type/XObject/Subtype/Form/BBox" + box(page.page()) + "/Resources<<" + resources + ">>",
                content.bytes());
    }

    /** ISO 19005-2, 6.2.3. */
    private static String outputIntent(int colours) {
        return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
                + "/DestOutputProfile " + colours + " 0 R>>]";
    }

    private static String box(PageSize page) {
        Bytes box = new Bytes(32).text("[0 0 ");
        box.decimal(page.width().points()).decimal(page.height().points()).text("]");
        return new String(box.array(), 0, box.size(), StandardCharsets.US_ASCII);
    }
}
