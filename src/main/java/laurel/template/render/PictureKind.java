package laurel.template.render;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is, by how it begins; an SVG file by its first element, whatever stands before it. */
enum PictureKind {
    PNG,
    JPEG,
    PDF,
    SVG,
    /** None that can be a template's picture. */
    OTHER;

    private static final int LOOK = 1024;
    /** Bytes in which an XML file's first element must begin; editors write long remarks before it. */
    private static final int PROLOG = 1 << 16;
    /** XML 1.0 (fifth edition), 2.8: instructions, comments, a document type, then the element. */
    private static final Pattern ROOT = Pattern.compile(
            "(?si)\\s*+(?:(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*+(?:\\[.*?]\\s*+)?>)\\s*+)*+<(?:[\\w.-]++:)?([\\w.-]++).*");

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
        String root = root(content);
        if (root.equals("svg")) return SVG;
        // ISO 32000-1, annex H.3.4.1: readers take a header within the first 1024 bytes.
        if (start.contains("%PDF-")) return PDF;
        return isXml(start) && !isHtml(start, root) ? SVG : OTHER;
    }

    /** @return what a file that is no picture seems to be; empty if nothing known */
    static String nameOfOther(byte[] content) {
        String start = start(content);
        if (isXml(start) && isHtml(start, root(content))) return "HTML";
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

    private static boolean isHtml(String start, String root) {
        return root.equalsIgnoreCase("html")
                || start.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html");
    }

    /** @return the local name of the first element; empty if this is no XML */
    private static String root(byte[] content) {
        if (!isXml(start(content))) return "";
        String text = new String(content, 0, Math.min(PROLOG, content.length), charset(content));
        Matcher matcher = ROOT.matcher(text.startsWith("\ufeff") ? text.substring(1) : text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static Charset charset(byte[] content) {
        boolean wide = content[0] == (byte) 0xff || content[0] == (byte) 0xfe;
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
