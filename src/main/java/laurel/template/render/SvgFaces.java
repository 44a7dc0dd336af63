package laurel.template.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import laurel.template.FontChain;

/** Which of the program's own faces stand for a family that an SVG file asks for; the machine's fonts never do. */
final class SvgFaces {
    private static final List<String> SANS = List.of("NotoSansMerged-Regular", "NotoSansMerged-Bold");
    private static final List<String> SERIF = List.of("SourceSerif4-Regular", "SourceSerif4-SemiBold");
    private static final Map<String, List<String>> KNOWN = Map.of(
            "", SANS,
            "sans-serif", SANS,
            "noto sans", SANS,
            "serif", SERIF,
            "source serif 4", SERIF,
            "cormorant garamond", List.of("CormorantGaramond-SemiBold", "CormorantGaramond-SemiBold"),
            "noto serif sc", List.of("NotoSerifSC-SemiBold", "NotoSerifSC-SemiBold"),
            "noto sans sc", List.of("NotoSansSC-Regular", "NotoSansSC-Bold"),
            "noto sans kr", List.of("NotoSansKR-Regular", "NotoSansKR-Regular"));

    private static final int BOLD = 600;

    private SvgFaces() {}

    /** @return the first family of the list, without quotes */
    static String first(String families) {
        return name(families.split(",", -1)[0]);
    }

    static boolean knows(String family) {
        return KNOWN.containsKey(family.toLowerCase(Locale.ROOT));
    }

    /** @param families as in CSS, the preferred one first */
    static FontChain chain(String families, String weight) {
        boolean bold = weight.equals("bold") || (weight.endsWith("00") && Integer.parseInt(weight) >= BOLD);
        for (String family : families.split(",", -1)) {
            List<String> faces = KNOWN.get(name(family).toLowerCase(Locale.ROOT));
            if (faces != null) return FontChain.of(faces.get(bold ? 1 : 0));
        }
        return FontChain.of(SANS.get(bold ? 1 : 0));
    }

    private static String name(String family) {
        return family.replaceAll("['\"]", "").strip();
    }
}
