package laurel.template.render;

import java.util.List;
import laurel.kernel.PageSize;
import laurel.template.IssueFacts;

/**
 * What makes objects a document: the tree of pages, which share their resources, the structure, metadata, and the catalog of
 * a PDF/A-2b file (ISO 19005-2). Not for several threads.
 */
final class PdfDocument {
    /** Pages under one node of their tree. */
    private static final int NODE = 64;

    /** Colours are mixed, where something is not solid, in the space that they are given in. */
    private static final String BLENDING = "/Group<</S/Transparency/CS/DeviceRGB>>";

    private final PdfFile file;
    private final PdfStructure structure;
    private final int colours;
    private final int pages;
    private final int resources;
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder leaves = new StringBuilder();
    private int node;
    private int inNode;
    private int count;

    /** @param colours the number of the profile of sRGB */
    PdfDocument(PdfFile file, int colours) {
        this.file = file;
        this.colours = colours;
        pages = file.reserve();
        resources = file.reserve();
        structure = new PdfStructure(file);
    }

    /** @return the number of the profile of sRGB in the file */
    static int colours(PdfFile file) {
        return file.stream("/N 3", SrgbProfile.bytes());
    }

    PdfStructure structure() {
        return structure;
    }

    /** @return the number of the dictionary of what contents refer to */
    int resources() {
        return resources;
    }

    /**
     * @param contents what is drawn, streams one after the other
     * @param more entries of its dictionary
     * @return the number of the page's object
     */
    int page(PageSize size, List<Integer> contents, List<PdfTag> tags, String more) {
        if (inNode == 0) node = file.reserve();
        int page = file.reserve();
        int key = structure.page(page, tags);
        StringBuilder streams = new StringBuilder();
        contents.forEach(content -> streams.append(content).append(" 0 R "));
        file.object(
                page,
                "<</Type/Page/Parent " + node + " 0 R/MediaBox" + box(size) + BLENDING + "/Resources " + resources
                        + " 0 R/Contents[" + streams + "]/Tabs/S/StructParents " + key + more + ">>");
        leaves.append(page).append(" 0 R ");
        count++;
        if (++inNode == NODE) endNode();
        return page;
    }

    private void endNode() {
        String kids = "/Count " + inNode + "/Kids[" + leaves + "]>>";
        file.object(node, "<</Type/Pages/Parent " + pages + " 0 R" + kids);
        nodes.append(node).append(" 0 R ");
        leaves.setLength(0);
        inNode = 0;
    }

    /**
     * @param entries what the pages refer to
     * @param more entries of the catalog
     * @return the rest of the file
     */
    Bytes end(PdfResources.Entries entries, String more, IssueFacts facts) {
        if (inNode > 0) endNode();
        file.object(pages, "<</Type/Pages/Count " + count + "/Kids[" + nodes + "]>>");
        file.object(resources, entries.dictionary());
        int metadata = file.plainStream("/Type/Metadata/Subtype/XML", PdfMetadata.packet(facts));
        int root = file.object("<</Type/Catalog/Pages " + pages + " 0 R/Metadata " + metadata + " 0 R/Lang("
                + facts.language().locale().toLanguageTag() + ")/MarkInfo<</Marked true>>/StructTreeRoot "
                + structure.end() + " 0 R/ViewerPreferences<</DisplayDocTitle true>>" + outputIntent() + more + ">>");
        return file.end(root, file.object(PdfMetadata.information(facts)), PdfMetadata.id(facts));
    }

    /** ISO 19005-2, 6.2.3. */
    private String outputIntent() {
        return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
                + "/DestOutputProfile " + colours + " 0 R>>]";
    }

    private static String box(PageSize page) {
        Bytes box = new Bytes(32).text("[0 0 ");
        return box.decimal(page.width().points())
                .decimal(page.height().points())
                .text("]")
                .ascii();
    }
}
