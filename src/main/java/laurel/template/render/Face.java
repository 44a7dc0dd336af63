package laurel.template.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.kernel.Sha256;

/** One font file: its letters, its shapes and the JDK's shaper for it. Safe for all threads. */
final class Face {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String name;
    private final byte[] file;
    private final TrueType trueType;
    private final Font plain;
    private final Font ligated;
    private final AtomicReference<String> hash = new AtomicReference<>("");
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    Face(String name, byte[] file) {
        this.name = name;
        this.file = file;
        try {
            trueType = new TrueType(file);
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont((float) trueType.unitsPerEm());
            Map<TextAttribute, Object> features =
                    new HashMap<>(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
            plain = font.deriveFont(features);
            features.put(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
            ligated = font.deriveFont(features);
        } catch (FontFormatException | IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RenderFailure(Message.of("template.face.broken", name), e);
        }
    }

    String name() {
        return name;
    }

    /** @return SHA-256 of the file */
    String hash() {
        return hash.updateAndGet(known -> known.isEmpty() ? Sha256.hex(file) : known);
    }

    TrueType trueType() {
        return trueType;
    }

    double unit() {
        return 1.0 / trueType.unitsPerEm();
    }

    /** @return whether every character of the letter has a glyph, decomposed or composed, or needs none */
    boolean has(String letter) {
        return hasAll(letter) || hasAll(Normalizer.normalize(letter, Normalizer.Form.NFC));
    }

    private boolean hasAll(String letter) {
        return letter.codePoints().allMatch(c -> trueType.glyph(c) != 0 || isInvisible(c));
    }

    /** Characters that steer others and have no picture: joiners, direction marks, variation selectors, line ends. */
    static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
    }

    /** @return the glyphs of a text of one direction, in font units */
    GlyphVector shape(String text, boolean rightToLeft, boolean ligatures) {
        char[] characters = text.toCharArray();
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return (ligatures ? ligated : plain).layoutGlyphVector(EXACT, characters, 0, characters.length, direction);
    }

    /** @return the glyph's outline in font units, y downwards; not to be changed */
    Path2D outline(int glyph) {
        return outlines.computeIfAbsent(
                glyph,
                g -> new Path2D.Double(
                        plain.createGlyphVector(EXACT, new int[] {g}).getGlyphOutline(0)));
    }
}
