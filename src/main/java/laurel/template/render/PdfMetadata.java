package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import laurel.kernel.Sha256;
import laurel.template.IssueFacts;

/** What a file says about itself: the information dictionary and the XMP packet (ISO 32000-1, 14.3), in agreement; it claims PDF/A-2b. */
final class PdfMetadata {
    private static final String PRODUCER = "Laurel";

    @SuppressWarnings("InlineFormatString") // a page of XML reads better apart
    private static final String PACKET = """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>B</pdfaid:conformance>
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:description>
        <dc:identifier>%3$s</dc:identifier>
        <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
        <xmp:CreatorTool>%5$s</xmp:CreatorTool>
        <xmp:CreateDate>%6$s</xmp:CreateDate>
        <xmp:ModifyDate>%6$s</xmp:ModifyDate>
        <pdf:Producer>%5$s</pdf:Producer>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """;

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PdfMetadata() {}

    static String information(IssueFacts facts) {
        String date = date(facts);
        return "<</Title" + string(facts.title()) + "/Author" + string(facts.author()) + "/Subject"
                + string(facts.serial()) + "/Creator" + string(PRODUCER) + "/Producer" + string(PRODUCER)
                + "/CreationDate("
                + date + ")/ModDate(" + date + ")>>";
    }

    /** @return the moment of issue as a date of PDF (ISO 32000-1, 7.9.4), without its parentheses */
    static String date(IssueFacts facts) {
        return PDF_DATE.format(facts.issued());
    }

    static byte[] packet(IssueFacts facts) {
        Instant second = facts.issued().truncatedTo(ChronoUnit.SECONDS);
        String language = facts.language().locale().toLanguageTag();
        return String.format(
                        Locale.ROOT,
                        PACKET,
                        xml(facts.title()),
                        xml(facts.author()),
                        xml(facts.serial()),
                        language,
                        PRODUCER,
                        second)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @return the document's lasting identifier, 32 hexadecimal digits */
    static String id(IssueFacts facts) {
        return Sha256.hex(facts.seed().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** @return a text as a string of PDF (ISO 32000-1, 7.9.2.2): ASCII as it is, all else in UTF-16 */
    static String string(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")";
        }
        return new Bytes(4 * text.length() + 16)
                .text("<FEFF")
                .hex(text)
                .text(">")
                .ascii();
    }

    /** Characters that XML 1.0 forbids are left out. */
    private static String xml(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\t' || c == '\n')
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .filter(c -> c < 0xfffe || c > 0xffff)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
