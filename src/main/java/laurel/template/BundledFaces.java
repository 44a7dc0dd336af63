package laurel.template;

import java.util.List;

/**
 * The faces that a template may name. A build without npm lacks most of them; others stand in for those, and the templates stay
 * good.
 */
public final class BundledFaces {
    /** By name. */
    public static final List<String> NAMES = List.of(
            "ChocolateClassicalSans-Regular",
            "CormorantGaramond-SemiBold",
            "CormorantGaramond-SemiBoldItalic",
            "NotoEmoji-Regular",
            "NotoSansKR-Regular",
            "NotoSansMerged-Bold",
            "NotoSansMerged-Regular",
            "NotoSansSC-Bold",
            "NotoSansSC-Regular",
            "NotoSerifSC-SemiBold",
            "SourceSerif4-Regular",
            "SourceSerif4-SemiBold");

    private BundledFaces() {}

    /** @return the names for a person, with commas between them */
    public static String list() {
        return String.join(", ", NAMES);
    }
}
