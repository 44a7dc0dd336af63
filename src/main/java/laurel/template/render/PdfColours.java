package laurel.template.render;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Tells colour spaces that depend on inks, which PDF/A-2b with an sRGB output intent forbids (ISO 19005-2, 6.2.4.3). */
final class PdfColours {
    private static final int DEEPEST = 8;

    private PdfColours() {}

    static boolean isCmyk(@Nullable COSBase space) {
        return isCmyk(space, 0);
    }

    /** @return whether it is plain DeviceCMYK, whose numbers can be converted one by one */
    static boolean isBareCmyk(@Nullable COSBase space) {
        boolean listed = space instanceof COSArray array && array.size() == 1 && isBareCmyk(array.getObject(0));
        return listed || COSName.DEVICECMYK.equals(space);
    }

    private static boolean isCmyk(@Nullable COSBase space, int depth) {
        if (depth > DEEPEST) return true;
        if (space instanceof COSName name)
            return name.equals(COSName.DEVICECMYK) || name.getName().equals("CMYK");
        if (!(space instanceof COSArray parts) || parts.size() == 0) return false;
        COSBase kind = parts.getObject(0);
        if (parts.size() == 1) return isCmyk(kind, depth + 1);
        if (COSName.INDEXED.equals(kind) || COSName.PATTERN.equals(kind) || COSName.I.equals(kind))
            return isCmyk(parts.getObject(1), depth + 1);
        boolean inks = COSName.SEPARATION.equals(kind) || COSName.DEVICEN.equals(kind);
        return inks && parts.size() > 2 && isCmyk(parts.getObject(2), depth + 1);
    }

    /** @return the space of that name in a content's resources; the name itself if there is none */
    static COSBase named(COSDictionary resources, COSName name) {
        COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
        COSBase found = spaces == null ? null : spaces.getDictionaryObject(name);
        return found == null ? name : found;
    }
}
