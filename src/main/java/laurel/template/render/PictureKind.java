package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a file is, by how it begins. */
enum PictureKind {
    PNG,
    JPEG,
    PDF,
    SVG,
    /** None that can be a template's picture. */
    OTHER;

    private static final int LOOK = 1024;
    private static final Map<String, String> KNOWN_OTHERS = new LinkedHashMap<>();

    static {
        KNOWN_OTHERS.put("GIF8", "GIF");
        KNOWN_OTHERS.put("II*\0", "TIFF");
        KNOWN_OTHERS.put("MM\0*", "TIFF");
        KNOWN_OTHERS.put("RIFF", "WebP");
        KNOWN_OTHERS.put("BM", "BMP");
        KNOWN_OTHERS.put("PK\3\4", "ZIP");
        KNOWN_OTHERS.put("\u001f\u008b", "gzip");
        KNOWN_OTHERS.put("8BPS", "Photoshop");
        KNOWN_OTHERS.put("%!PS", "PostScript");
    }

    static PictureKind of(byte[] content) {
        String start = start(content);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (start.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        // ISO 32000-1, annex H.3.4.1: readers take a header within the first 1024 bytes.
        if (start.contains("%PDF-")) return PDF;
        return isXml(start) && !isHtml(start) ? SVG : OTHER;
    }

    /** @return what a file that is no picture seems to be; empty if nothing known */
    static String nameOfOther(byte[] content) {
        String start = start(content);
        if (isXml(start) && isHtml(start)) return "HTML";
        return KNOWN_OTHERS.entrySet().stream()
                .filter(other -> start.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String start(byte[] content) {
        return new String(content, 0, Math.min(LOOK, content.length), StandardCharsets.ISO_8859_1);
    }

    /** UTF-8 with or without its mark, or UTF-16 with its mark. */
    private static boolean isXml(String start) {
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        return text.stripLeading().startsWith("<")
                || text.startsWith("\u00ff\u00fe<")
                || text.startsWith("\u00fe\u00ff\0<");
    }

    private static boolean isHtml(String start) {
        String text = start.toLowerCase(Locale.ROOT);
        return text.contains("<!doctype html") || text.contains("<html");
    }
}
