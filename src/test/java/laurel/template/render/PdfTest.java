package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Iterator;
import java.util.List;
import java.util.TimeZone;
import laurel.template.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    private PDDocument document(String name, Language language) throws IOException {
        return Loader.loadPDF(Pages.pdf(renderer, Pages.ambassador(name, language), language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Onur Canoğlu",
                "İremnur Önder",
                "Halil İbrahim BUGÖL",
                "Onur Canog\u0306lu",
                "Halil I\u0307brahim BUGO\u0308L",
                "Nguye\u0302\u0303n Va\u0306n A\u0301nh",
                "张海立",
                "尹珉",
                "ABC 张海立 Önder",
                "Wolfeschlegelsteinhausenbergerdorff Hubert",
                "Efficient Affluent",
                "अनिल कुमार",
                "ประยุทธ์"
            })
    void givesNamesBackExactly(String name) throws IOException {
        for (Language language : Language.values()) {
            try (PDDocument document = document(name, language)) {
                assertThat(new PDFTextStripper().getText(document).lines()).contains(name);
            }
        }
    }

    @Test
    void givesRightToLeftWordsBackLetterByLetter() throws IOException {
        try (PDDocument document = document("محمد علي الأحمد", Language.EN)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("محمد").contains("علي").contains("الأحمد");
        }
    }

    @Test
    void givesLetterSpacedAndWrappedTextBack() throws IOException {
        try (PDDocument document = document("张海立", Language.ZH)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "荣誉证书",
                            "KubeSphere Ambassador",
                            "KubeSphere 大使计划 · 任期 2023年9月20日 至 2024年9月21日",
                            "编号 KSAP-2023-0007");
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (PDDocument document = document("Ada", Language.ZH)) {
            PDDocumentInformation information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Certificate <1> & 证书");
            assertThat(information.getAuthor()).isEqualTo("KubeSphere");
            assertThat(information.getSubject()).isEqualTo("KSAP-2023-0007");
            Calendar created = information.getCreationDate();
            created.setTimeZone(TimeZone.getTimeZone("UTC"));
            assertThat(created.toInstant()).hasToString("2023-10-10T08:15:30Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            String packet =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(packet)
                    .contains("Certificate &lt;1&gt; &amp; 证书", "2023-10-10T08:15:30Z", "KSAP-2023-0007", "zh-CN");
        }
    }

    @Test
    void hasOnePageOfItsTemplatesSizeWithTheBackgroundAsAContentOfItsOwn() throws IOException {
        try (PDDocument one = document("Ada", Language.EN);
                PDDocument other = document("张海立", Language.EN)) {
            assertThat(one.getNumberOfPages()).isOne();
            assertThat(one.getPage(0).getMediaBox().getWidth()).isBetween(841.8f, 841.95f);
            assertThat(contents(one)).hasSize(2);
            assertThat(contents(one).get(0)).isEqualTo(contents(other).get(0));
            assertThat(contents(one).get(1)).isNotEqualTo(contents(other).get(1));
        }
    }

    private static List<String> contents(PDDocument document) throws IOException {
        List<String> contents = new ArrayList<>();
        Iterator<PDStream> streams = document.getPage(0).getContentStreams();
        while (streams.hasNext()) {
            contents.add(new String(streams.next().toByteArray(), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    @Test
    void embedsOnlyTheGlyphsThatItUses() throws IOException {
        byte[] file = Pages.pdf(renderer, Pages.ambassador("张海立", Language.ZH), Language.ZH);

        assertThat(file).hasSizeLessThan(120_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            PDResources page = document.getPage(0).getResources();
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : page.getFontNames()) fonts.add(page.getFont(name));
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.isDamaged()).isFalse();
                assertThat(font.getName()).matches("[A-Z]{6}\\+\\w+-\\w+");
            });
        }
    }
}
