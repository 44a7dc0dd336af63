package laurel.template.render;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Looks through a page's fonts: all must be in the file, since no other machine needs to have them. */
final class PdfFonts {
    private static final Set<String> FONT = Set.of(
            "Type",
            "Subtype",
            "BaseFont",
            "FirstChar",
            "LastChar",
            "Widths",
            "FontDescriptor",
            "Encoding",
            "ToUnicode",
            "DescendantFonts",
            "CIDSystemInfo",
            "DW",
            "W",
            "DW2",
            "W2",
            "CIDToGIDMap",
            "FontBBox",
            "FontMatrix",
            "CharProcs",
            "Resources");
    /** Without the lists of glyphs, which PDF/A-2 does not ask for and many programs get wrong. */
    private static final Set<String> DESCRIPTOR = Set.of(
            "Type",
            "FontName",
            "FontFamily",
            "FontStretch",
            "FontWeight",
            "Flags",
            "FontBBox",
            "ItalicAngle",
            "Ascent",
            "Descent",
            "Leading",
            "CapHeight",
            "XHeight",
            "StemV",
            "StemH",
            "AvgWidth",
            "MaxWidth",
            "MissingWidth",
            "FontFile",
            "FontFile2",
            "FontFile3");

    private static final Set<String> PROGRAM = Set.of("Length1", "Length2", "Length3", "Subtype");
    private static final Set<String> CMAP = Set.of("Type", "CMapName", "CIDSystemInfo", "WMode");

    private final PdfWash wash;
    private final PdfStreams streams;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> absent = new TreeSet<>();

    PdfFonts(PdfWash wash, PdfStreams streams) {
        this.wash = wash;
        this.streams = streams;
    }

    /** @return the names of fonts that are not in the file */
    Set<String> absent() {
        return absent;
    }

    void check(COSDictionary font, COSDictionary outer) throws IOException {
        if (!seen.add(font)) return;
        PdfWash.keep(font, FONT);
        stream(font, COSName.TO_UNICODE, CMAP);
        stream(font, COSName.ENCODING, CMAP);
        stream(font, COSName.CID_TO_GID_MAP, Set.of());
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null) {
            for (int i = 0; i < descendants.size(); i++) {
                if (descendants.getObject(i) instanceof COSDictionary descendant) check(descendant, outer);
            }
        } else if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
            drawn(font, outer);
        } else {
            described(font);
        }
    }

    private void described(COSDictionary font) throws IOException {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        boolean embedded = false;
        if (descriptor != null) {
            PdfWash.keep(descriptor, DESCRIPTOR);
            for (COSName name : Set.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
                embedded |= descriptor.getDictionaryObject(name) instanceof COSStream;
                stream(descriptor, name, PROGRAM);
            }
        }
        String name = font.getNameAsString(COSName.BASE_FONT);
        if (!embedded) absent.add(name == null ? "?" : name);
    }

    /** A Type 3 font: each glyph is a content. */
    private void drawn(COSDictionary font, COSDictionary outer) throws IOException {
        COSDictionary resources = font.getCOSDictionary(COSName.RESOURCES);
        if (resources == null) font.setItem(COSName.RESOURCES, outer);
        else wash.resources(resources);
        COSDictionary glyphs = font.getCOSDictionary(COSName.CHAR_PROCS);
        if (glyphs == null) return;
        for (COSName name : Set.copyOf(glyphs.keySet())) {
            if (glyphs.getDictionaryObject(name) instanceof COSStream glyph && seen.add(glyph)) {
                PdfWash.keep(glyph, Set.of());
                wash.bareContent(glyph, resources == null ? outer : resources);
            }
        }
    }

    private void stream(COSDictionary owner, COSName name, Set<String> keys) throws IOException {
        if (owner.getDictionaryObject(name) instanceof COSStream stream && seen.add(stream)) {
            PdfWash.keep(stream, keys);
            streams.repack(stream);
        }
    }
}
