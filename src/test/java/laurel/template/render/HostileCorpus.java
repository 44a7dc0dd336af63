package laurel.template.render;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Picture files that strangers make to do harm, or by mistake, and what has to come of each: made by code, not kept. */
final class HostileCorpus {
    /** What is slow but honest takes a second or two; a loaded machine may take some more. */
    private static final int PATIENCE = 30;

    /**
     * @param verdict {@code admitted} and the keys of notes, or the key of the first error
     * @param seconds that the gate gives the second process
     */
    record Case(Supplier<byte[]> content, String verdict, int seconds) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    private HostileCorpus() {}

    static Map<String, Case> cases() {
        return CASES;
    }

    /** @return the case's verdict; the name must be one of {@link #cases} */
    static String verdict(String name) {
        Case known = CASES.get(name);
        if (known == null) throw new IllegalArgumentException(name);
        return known.verdict();
    }

    private static void add(String name, String verdict, Supplier<byte[]> content) {
        CASES.put(name, new Case(content, verdict, PATIENCE));
    }

    private static BufferedImage small(int type) {
        return PngSamples.quarters(40, 20, type);
    }

    private static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, content.length * 2 / 3);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static {
        String tooManyPixels = "template.picture.pixels";
        String truncated = "template.picture.truncated";
        String kind = "template.picture.kind";
        add("T1 20000 x 20000 in 69 bytes", tooManyPixels, () -> PngSamples.claiming(20_000, 20_000, new byte[12]));
        add("T1 60000 x 60000", tooManyPixels, () -> PngSamples.claiming(60_000, 60_000, new byte[12]));
        add(
                "T1 40 million pixels",
                "admitted",
                () -> PngSamples.claiming(8000, 5000, PngSamples.whiteRows(8000, 5000)));
        add("T1 a row more", tooManyPixels, () -> PngSamples.claiming(8000, 5001, PngSamples.whiteRows(8000, 5001)));
        add(
                "T1 40 million said, none there",
                "template.picture.damaged",
                () -> PngSamples.claiming(8000, 5000, new byte[12]));
        add("T2 GIF", kind, () -> PngSamples.file(small(BufferedImage.TYPE_INT_RGB), "gif"));
        add("T2 TIFF", kind, () -> PngSamples.file(small(BufferedImage.TYPE_INT_RGB), "tiff"));
        add("T2 JPEG cut off", truncated, () -> cut(PngSamples.jpeg(small(BufferedImage.TYPE_INT_RGB))));
        add("T2 PNG cut off", truncated, () -> cut(PngSamples.png(small(BufferedImage.TYPE_INT_RGB))));
        add("T2 CMYK JPEG", "template.picture.cmyk", PngSamples::cmykJpeg);
        add(
                "T2 JPEG held sideways",
                "admitted template.picture.turned",
                () -> PngSamples.withSegment(
                        PngSamples.jpeg(small(BufferedImage.TYPE_INT_RGB)), 0xe1, PngSamples.exif(6)));
        add(
                "T2 animated PNG",
                "admitted template.picture.animated",
                () -> PngSamples.withChunk(PngSamples.png(small(BufferedImage.TYPE_INT_RGB)), "acTL", new byte[8]));
        add(
                "T2 broken colour profile",
                "template.picture.damaged",
                () -> PngSamples.withProfile(PngSamples.png(small(BufferedImage.TYPE_INT_RGB)), new byte[200]));
        add("T3 a gigabyte of spaces", "template.picture.memory", () -> PdfSamples.spaces(1L << 30));
        CASES.put("T4 10^10 operators", new Case(PdfSamples::nestedForms, "template.picture.time", 4));
        add("T5 60000 x 60000 in a PDF", "template.pdf.feature", () -> PdfSamples.hugeImage(60_000));
        add("T6 a page of 5 km", "template.picture.size", () -> PdfSamples.sized(14_400_000));
        add("T6 a page of 14,400 points", "admitted", () -> PdfSamples.sized(14_400));
        add("T6 a page of 14,401 points", "template.picture.size", () -> PdfSamples.sized(14_401));
        add("T7 a page tree that bites its tail", "template.pdf.none", PdfSamples::pageTreeLoop);
        add("T7 200,000 nested arrays", "template.picture.damaged", () -> PdfSamples.nestedArrays(200_000));
        add("T7 a function made of itself", "admitted", PdfSamples::functionOfItself);
        add("T8 a password to open it", "template.pdf.encrypted", () -> PdfSamples.encrypted("secret"));
        add("T8 a password to change it", "admitted template.pdf.restricted", () -> PdfSamples.encrypted(""));
        add("T9 cut off", truncated, () -> cut(PdfSamples.page(PdfSamples.CONTENT)));
        add("T9 empty", "template.picture.empty", () -> new byte[0]);
        add("T9 HTML named .pdf", kind, () -> text("<!DOCTYPE html><html><body>404</body></html>"));
        add(
                "T9 no page",
                "template.pdf.none",
                () -> PdfSamples.raw(
                        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj"));
        add("T9 ten pages", "admitted template.pdf.first", () -> PdfSamples.pages(10));
        add("T9 eleven pages", "template.pdf.pages", () -> PdfSamples.pages(11));
        add("T10 everything that acts", "admitted template.pdf.left", PdfSamples::acting);
        add("T11 a font that is not in the file", "template.pdf.fonts", PdfSamples::withoutItsFont);
        add(
                "T12 DOCTYPE",
                "template.svg.doctype",
                () -> text("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"));
        add(
                "T12 script",
                "admitted template.svg.script",
                () -> SvgSamples.svg(
                        SvgSamples.GOOD + "<script>alert(1)</script><rect width='1' height='1' onclick='alert(2)'/>"));
        add(
                "T12 a picture from elsewhere",
                "template.svg.external",
                () -> SvgSamples.svg("<image xlink:href='http://127.0.0.1:1/x.png' width='9' height='9'/>"));
        add(
                "T12 @import",
                "template.svg.external",
                () -> SvgSamples.svg("<style>@import url(http://127.0.0.1:1/x.css);</style>"));
        add(
                "T12 a file of this machine",
                "template.svg.external",
                () -> SvgSamples.svg("<rect width='9' height='9' style='fill:url(file:///etc/passwd)'/>"));
        add(
                "T12 a bomb as data",
                tooManyPixels,
                () -> SvgSamples.withData(PngSamples.claiming(20_000, 20_000, new byte[12]), "image/png"));
        add(
                "T12 an SVG as data",
                "template.svg.data",
                () -> SvgSamples.withData(SvgSamples.svg(SvgSamples.GOOD), "image/svg+xml"));
        add("T12 16^8 repetitions", "template.svg.large", () -> SvgSamples.useTree(8, 16));
        add(
                "T12 a repetition of itself",
                "template.svg.large",
                () -> SvgSamples.svg("<g id='a'><use xlink:href='#a'/></g>"));
        // The root counts too.
        add("T12 5,000 elements", "admitted", () -> SvgSamples.circles(4_999));
        add("T12 5,001 elements", "template.svg.large", () -> SvgSamples.circles(5_000));
        add(
                "T12 a blur",
                "admitted template.svg.pixels",
                () -> SvgSamples.svg(
                        "<filter id='f' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='3'/></filter>"
                                + "<circle cx='100' cy='100' r='50' filter='url(#f)'/>"));
        add(
                "T12 a blur far beyond the page",
                "template.picture.memory",
                () -> SvgSamples.svg(
                        "<filter id='f' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='900'/></filter>"
                                + "<rect width='297' height='210' filter='url(#f)'/>"));
        add(
                "T12 300 levels deep",
                "template.picture.deep",
                () -> SvgSamples.svg("<g>".repeat(300) + "</g>".repeat(300)));
        add("T12 cut off", "template.svg.syntax", () -> cut(SvgSamples.svg(SvgSamples.GOOD)));
        add("T12 more than a megabyte", "template.picture.large", () -> SvgSamples.svg(" ".repeat(1 << 20)));
    }
}
