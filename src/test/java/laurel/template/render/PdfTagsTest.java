package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.template.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who hears the page gets all of it, in order, and nothing that is mere decoration. */
class PdfTagsTest {
    private static final Set<String> PAINTING = Set.of("f", "f*", "S", "B", "sh", "Do", "Tj", "TJ");

    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    private PDDocument document(String name, Language language) throws IOException {
        return Loader.loadPDF(Pages.pdf(renderer, Pages.ambassador(name, language), language));
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        PDStructureElement whole = (PDStructureElement) root.getKids().get(0);
        assertThat(whole.getStructureType()).isEqualTo("Document");
        List<PDStructureElement> elements = new ArrayList<>();
        for (Object kid : whole.getKids()) elements.add((PDStructureElement) kid);
        return elements;
    }

    /** The letters of every tagged piece, by its number on the page. */
    private static Map<Integer, String> pieces(PDDocument document) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(document.getPage(0));
        Map<Integer, String> pieces = new TreeMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0)
                assertThat(pieces.put(content.getMCID(), letters(content))).isNull();
        }
        return pieces;
    }

    private static String letters(PDMarkedContent content) {
        StringBuilder letters = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) letters.append(letter.getUnicode());
            if (part instanceof PDMarkedContent inner) {
                letters.append(inner.getActualText() == null ? letters(inner) : inner.getActualText());
            }
        }
        return letters.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAloudInTheOrderOfTheTemplate(Language language) throws IOException {
        try (PDDocument document = document("Ada Lovelace", language)) {
            Map<Integer, String> pieces = pieces(document);
            List<String> read = new ArrayList<>();
            for (PDStructureElement element : elements(document)) {
                for (Object kid : element.getKids()) read.add(pieces.get(kid));
            }
            assertThat(read).hasSize(pieces.size()).doesNotContainNull();
            assertThat(read.stream().map(text -> text.replace(" ", "")))
                    .containsSubsequence(
                            language == Language.EN ? "CERTIFICATEOFAMBASSADORSHIP" : "荣誉证书", "AdaLovelace");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void saysWhatTheCodeIsFor() throws IOException {
        try (PDDocument document = document("Ada", Language.ZH)) {
            assertThat(elements(document))
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .hasSize(1)
                    .allSatisfy(element ->
                            assertThat(element.getAlternateDescription()).isNotBlank());
        }
    }

    @Test
    void leadsFromEachPieceBackToItsElement() throws IOException {
        try (PDDocument document = document("Ada", Language.EN)) {
            List<PDStructureElement> elements = elements(document);
            int key = document.getPage(0).getStructParents();
            COSDictionary tree = document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getCOSObject()
                    .getCOSDictionary(COSName.PARENT_TREE);
            COSArray parents = (COSArray) tree.getCOSArray(COSName.NUMS).getObject(2 * key + 1);
            assertThat(parents.size()).isEqualTo(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                assertThat(parents.getObject(i)).isSameAs(elements.get(i).getCOSObject());
            }
        }
    }

    @Test
    void leavesNothingUntagged() throws IOException {
        try (PDDocument document = document("Ada", Language.EN)) {
            int depth = 0;
            int painted = 0;
            for (Object token : new PDFStreamParser(document.getPage(0)).parse()) {
                if (!(token instanceof Operator operator)) continue;
                if (operator.getName().equals("BDC") || operator.getName().equals("BMC")) depth++;
                if (operator.getName().equals("EMC")) depth--;
                if (PAINTING.contains(operator.getName())) {
                    painted++;
                    assertThat(depth).as(operator.getName()).isPositive();
                }
            }
            assertThat(depth).isZero();
            assertThat(painted).isGreaterThan(20);
        }
    }
}
