package laurel.template.render;

import java.util.List;

/**
 * The logical structure of a file (ISO 32000-1, 14.7): a document of headings, paragraphs and figures in the order in which
 * they are read, or of sections of these. Elements are written at once; only their numbers are remembered. Not for several
 * threads.
 */
final class PdfStructure {
    private final PdfFile file;
    private final int root;
    private final int document;
    private final PdfNumberTree parents;
    private final StringBuilder kids = new StringBuilder();
    private final StringBuilder sectionKids = new StringBuilder();
    private int section;

    PdfStructure(PdfFile file) {
        this.file = file;
        root = file.reserve();
        document = file.reserve();
        parents = new PdfNumberTree(file);
    }

    /** The following pages belong to a section of their own, until it ends. */
    void beginSection() {
        section = file.reserve();
    }

    void endSection(String title) {
        file.object(
                section,
                "<</S/Sect/P " + document + " 0 R/T" + PdfMetadata.string(title) + "/K[" + sectionKids + "]>>");
        kids.append(section).append(" 0 R ");
        sectionKids.setLength(0);
        section = 0;
    }

    /**
     * @param page the number of its object
     * @return the page's key in the tree that leads from content to structure
     */
    int page(int page, List<PdfTag> tags) {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < tags.size(); i++) {
            PdfTag tag = tags.get(i);
            int number = file.object("<</S/" + tag.type() + "/P " + (section == 0 ? document : section) + " 0 R/Pg "
                    + page + " 0 R/K " + i + tag.attributes() + ">>");
            elements.append(number).append(" 0 R ");
        }
        (section == 0 ? kids : sectionKids).append(elements);
        return parents.add("[" + elements + "]");
    }

    /**
     * Puts something on a page that is no content of it (14.7.4.3), such as an annotation, into the structure.
     *
     * @param object its number
     * @param alternative what it is, in words
     * @return its key in the tree that leads from content to structure
     */
    int object(String type, int page, int object, String alternative) {
        int number = file.object("<</S/" + type + "/P " + document + " 0 R/Pg " + page + " 0 R/Alt"
                + PdfMetadata.string(alternative) + "/K<</Type/OBJR/Obj " + object + " 0 R>>>>");
        kids.append(number).append(" 0 R ");
        return parents.add(number + " 0 R");
    }

    /** @return the number of its root */
    int end() {
        file.object(document, "<</S/Document/P " + root + " 0 R/K[" + kids + "]>>");
        file.object(root, "<</Type/StructTreeRoot/K " + document + " 0 R/ParentTree " + parents.end() + " 0 R>>");
        return root;
    }
}
