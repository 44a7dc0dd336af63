package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** SVG files for tests, good and bad, made by code. */
final class SvgSamples {
    static final String GOOD =
            "<rect width='297' height='210' fill='#fff'/><linearGradient id='g'><stop offset='0' stop-color='#c00'/>"
                    + "<stop offset='1' stop-color='#00c'/></linearGradient><circle cx='100' cy='100' r='60'"
                    + " fill='url(#g)' opacity='.5'/>";

    private SvgSamples() {}

    static byte[] svg(String inner) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='297mm'"
                        + " height='210mm' viewBox='0 0 297 210'>" + inner + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Each level stands for sixteen of the one below: 16^levels circles. */
    static byte[] useTree(int levels, int each) {
        StringBuilder defs = new StringBuilder("<defs><g id='l0'><circle r='1'/></g>");
        for (int level = 1; level <= levels; level++) {
            defs.append("<g id='l").append(level).append("'>");
            defs.append(("<use xlink:href='#l" + (level - 1) + "'/>").repeat(each))
                    .append("</g>");
        }
        return svg(defs.append("</defs><use xlink:href='#l" + levels + "'/>").toString());
    }

    static byte[] circles(int count) {
        return svg("<circle r='1'/>".repeat(count));
    }

    static byte[] withData(byte[] content, String type) {
        String data = Base64.getEncoder().encodeToString(content);
        return svg("<image width='10' height='10' xlink:href='data:" + type + ";base64," + data + "'/>");
    }
}
