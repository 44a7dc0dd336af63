package laurel.template.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.template.render.PictureReport.Remark;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Leaves in a page's objects what PDF/A-2b knows and drawing needs, and removes every other entry: a list of the good, since
 * a list of the bad is never whole. What cannot be removed without changing the page becomes an error that says what to do.
 */
final class PdfWash {
    private static final Set<String> FORM =
            Set.of("Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group");
    private static final Set<String> GROUP = Set.of("Type", "S", "CS", "I", "K");
    private static final Set<String> RESOURCES =
            Set.of("Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading");
    private static final Set<String> IMAGE = Set.of(
            "Type",
            "Subtype",
            "Width",
            "Height",
            "ColorSpace",
            "BitsPerComponent",
            "ImageMask",
            "Mask",
            "SMask",
            "Decode",
            "Matte");
    private static final Set<String> STATE = Set.of(
            "Type", "LW", "LC", "LJ", "ML", "D", "OP", "op", "OPM", "Font", "FL", "SM", "SA", "BM", "SMask", "CA", "ca",
            "AIS", "TK");
    private static final Set<String> SOFT_MASK = Set.of("Type", "S", "G", "BC");
    private static final Set<String> PATTERN = Set.of(
            "Type",
            "PatternType",
            "PaintType",
            "TilingType",
            "BBox",
            "XStep",
            "YStep",
            "Matrix",
            "Resources",
            "Shading");
    private static final Set<String> SHADING = Set.of(
            "ShadingType",
            "ColorSpace",
            "Background",
            "BBox",
            "Function",
            "Coords",
            "Domain",
            "Extend",
            "Matrix",
            "BitsPerCoordinate",
            "BitsPerComponent",
            "BitsPerFlag",
            "Decode",
            "VerticesPerRow");

    private final PDDocument target;
    private final PdfStreams streams = new PdfStreams();
    private final PdfFonts fonts;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> features = new TreeSet<>();
    private boolean converted;
    private boolean cmyk;

    private PdfWash(PDDocument target) {
        this.target = target;
        this.fonts = new PdfFonts(this, streams);
    }

    /** @return remarks, errors among them if the page cannot be used */
    static List<Remark> wash(PDDocument target, PDFormXObject form) throws IOException {
        PdfWash wash = new PdfWash(target);
        wash.form(form.getCOSObject(), new COSDictionary());
        List<Remark> remarks = new ArrayList<>();
        if (wash.cmyk) remarks.add(Remark.error("template.pdf.colours"));
        if (wash.converted) remarks.add(Remark.note("template.pdf.converted"));
        wash.features.addAll(wash.streams.features());
        if (!wash.features.isEmpty())
            remarks.add(Remark.error("template.pdf.feature", String.join(", ", wash.features)));
        if (!wash.fonts.absent().isEmpty())
            remarks.add(Remark.error("template.pdf.fonts", String.join(", ", wash.fonts.absent())));
        return remarks;
    }

    /** Keeps these entries and those that say how a stream is packed. */
    static void keep(COSDictionary dictionary, Set<String> names) {
        for (COSName name : Set.copyOf(dictionary.keySet())) {
            boolean packing = dictionary instanceof COSStream
                    && (name.equals(COSName.FILTER)
                            || name.equals(COSName.DECODE_PARMS)
                            || name.equals(COSName.LENGTH));
            if (!packing && !names.contains(name.getName())) dictionary.removeItem(name);
        }
    }

    private void form(COSStream form, COSDictionary outer) throws IOException {
        if (!seen.add(form)) return;
        keep(form, FORM);
        COSDictionary group = form.getCOSDictionary(COSName.GROUP);
        if (group != null) {
            keep(group, GROUP);
            // Blending in the page's own space is what is meant; a file for print names its inks here.
            if (PdfColours.isCmyk(group.getDictionaryObject(COSName.CS))) group.setItem(COSName.CS, COSName.DEVICERGB);
        }
        content(form, outer);
    }

    /** @param outer the resources of the content that draws this one, for old files that leave out their own */
    void content(COSStream content, COSDictionary outer) throws IOException {
        COSDictionary resources = content.getCOSDictionary(COSName.RESOURCES);
        if (resources == null) content.setItem(COSName.RESOURCES, outer);
        COSDictionary own = resources == null ? outer : resources;
        resources(own);
        bareContent(content, own);
    }

    /** A content that has no resources of its own: a glyph's. */
    void bareContent(COSStream content, COSDictionary resources) throws IOException {
        PdfContentWash wash = new PdfContentWash(resources);
        streams.replace(content, wash.washed(streams.decoded(content)));
        converted |= wash.converted();
        cmyk |= wash.cmyk();
        features.addAll(wash.features());
    }

    void resources(COSDictionary resources) throws IOException {
        if (!seen.add(resources)) return;
        keep(resources, RESOURCES);
        for (COSDictionary space : dictionaries(resources, COSName.COLORSPACE)) {
            for (COSName name : Set.copyOf(space.keySet())) colours(space.getDictionaryObject(name), true);
        }
        for (COSDictionary font : inner(resources, COSName.FONT)) fonts.check(font, resources);
        for (COSDictionary state : inner(resources, COSName.EXT_G_STATE)) state(state, resources);
        for (COSDictionary pattern : inner(resources, COSName.PATTERN)) pattern(pattern, resources);
        for (COSDictionary shading : inner(resources, COSName.SHADING)) shading(shading);
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) return;
        for (COSName name : Set.copyOf(objects.keySet())) {
            if (!(objects.getDictionaryObject(name) instanceof COSStream object)) {
                objects.removeItem(name);
            } else if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
                form(object, resources);
            } else if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                COSStream image = image(object, resources);
                if (image != object) objects.setItem(name, image);
            } else {
                objects.removeItem(name);
            }
        }
    }

    private static List<COSDictionary> dictionaries(COSDictionary from, COSName name) {
        COSDictionary found = from.getCOSDictionary(name);
        return found == null ? List.of() : List.of(found);
    }

    private static List<COSDictionary> inner(COSDictionary from, COSName name) {
        List<COSDictionary> found = new ArrayList<>();
        for (COSDictionary group : dictionaries(from, name)) {
            for (COSName key : Set.copyOf(group.keySet())) {
                COSDictionary one = group.getCOSDictionary(key);
                if (one != null) found.add(one);
            }
        }
        return found;
    }

    private void state(COSDictionary state, COSDictionary resources) throws IOException {
        if (!seen.add(state)) return;
        keep(state, STATE);
        COSArray font = state.getCOSArray(COSName.FONT);
        if (font != null && font.getObject(0) instanceof COSDictionary face) fonts.check(face, resources);
        COSDictionary mask = state.getCOSDictionary(COSName.SMASK);
        if (mask == null) return;
        keep(mask, SOFT_MASK);
        if (mask.getDictionaryObject(COSName.G) instanceof COSStream form) form(form, resources);
    }

    private void pattern(COSDictionary pattern, COSDictionary resources) throws IOException {
        if (!seen.add(pattern)) return;
        keep(pattern, PATTERN);
        COSDictionary shading = pattern.getCOSDictionary(COSName.SHADING);
        if (shading != null) shading(shading);
        if (pattern instanceof COSStream content) content(content, resources);
    }

    private void shading(COSDictionary shading) throws IOException {
        if (!seen.add(shading)) return;
        keep(shading, SHADING);
        colours(shading.getDictionaryObject(COSName.COLORSPACE), false);
        if (shading instanceof COSStream stream) streams.repack(stream);
        functions(shading.getDictionaryObject(COSName.FUNCTION));
    }

    private void functions(@Nullable COSBase function) throws IOException {
        if (function instanceof COSStream stream && seen.add(stream)) streams.repack(stream);
        if (!(function instanceof COSArray array)) return;
        for (int i = 0; i < array.size(); i++) functions(array.getObject(i));
    }

    /** @param plain whether a bare DeviceCMYK is fine here, because the content that uses it is converted */
    private void colours(@Nullable COSBase space, boolean plain) throws IOException {
        if (!(plain && PdfColours.isBareCmyk(space)) && PdfColours.isCmyk(space)) cmyk = true;
        if (!(space instanceof COSArray parts) || !seen.add(parts)) return;
        if (parts.size() > 1 && parts.getObject(1) instanceof COSStream profile && seen.add(profile)) {
            keep(profile, Set.of("N", "Range"));
            streams.repack(profile);
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.getObject(i) instanceof COSArray inner) colours(inner, false);
        }
    }

    /** @return the image, or another one for it */
    private COSStream image(COSStream image, COSDictionary resources) throws IOException {
        if (!seen.add(image)) return image;
        keep(image, IMAGE);
        long width = image.getLong(COSName.WIDTH);
        long height = image.getLong(COSName.HEIGHT);
        if (width < 1
                || height < 1
                || width > Integer.MAX_VALUE
                || height > Integer.MAX_VALUE
                || width * height > PictureLimits.PIXELS) {
            features.add(width + " × " + height + " px");
            return image;
        }
        if (image.getDictionaryObject(COSName.SMASK) instanceof COSStream mask) image(mask, resources);
        if (image.getDictionaryObject(COSName.MASK) instanceof COSStream mask) image(mask, resources);
        streams.repack(image);
        COSBase space = image.getDictionaryObject(COSName.COLORSPACE);
        boolean converts = PdfColours.isCmyk(space)
                || (space instanceof COSName name && PdfColours.isCmyk(PdfColours.named(resources, name)));
        if (!converts) {
            if (space instanceof COSArray) colours(space, false);
            return image;
        }
        converted = true;
        BufferedImage pixels = new PDImageXObject(new PDStream(image), new PDResources(resources)).getImage();
        return LosslessFactory.createFromImage(target, pixels).getCOSObject();
    }
}
