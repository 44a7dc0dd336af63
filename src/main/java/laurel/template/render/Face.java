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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.template.Graphemes;

/** One font file: its letters, its shapes and the JDK's shaper for it. Safe for all threads. */
final class Face {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Glyph numbers from here on AWT gives to characters that need no glyph of their own. */
    static final int NO_GLYPH = 0xfffe;

    private final String name;
    private final TrueType trueType;
    private final Font plain;
    private final Font ligated;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    Face(String name, byte[] file) {
        this.name = name;
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

    TrueType trueType() {
        return trueType;
    }

    double unit() {
        return 1.0 / trueType.unitsPerEm();
    }

    /**
     * @param letters the graphemes of the text
     * @return whether the face can draw every letter: each of its characters, decomposed or composed, has a glyph or needs none,
     *     and an emoji of several parts becomes one picture
     */
    boolean hasAll(String text, List<String> letters) {
        if (!hasGlyphs(text)) return letters.stream().allMatch(this::has);
        return letters.size() == text.length()
                || letters.stream().filter(Graphemes::isEmojiSequence).allMatch(this::isOnePicture);
    }

    private boolean has(String letter) {
        boolean all = hasGlyphs(letter) || hasGlyphs(Normalizer.normalize(letter, Normalizer.Form.NFC));
        return all && (!Graphemes.isEmojiSequence(letter) || isOnePicture(letter));
    }

    /** @return whether the face has a letter and the marks around it, though not the whole as one glyph */
    boolean hasParts(String letter) {
        return !Graphemes.isEmojiSequence(letter) && hasGlyphs(Normalizer.normalize(letter, Normalizer.Form.NFD));
    }

    private boolean hasGlyphs(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (trueType.glyph(codePoint) == 0 && !Graphemes.isInvisible(codePoint)) return false;
            i += Character.charCount(codePoint);
        }
        return true;
    }

    private boolean isOnePicture(String emoji) {
        GlyphVector shaped = shape(emoji, false, true);
        return IntStream.range(0, shaped.getNumGlyphs())
                        .filter(g -> shaped.getGlyphCode(g) < NO_GLYPH && trueType.hasOutline(shaped.getGlyphCode(g)))
                        .count()
                == 1;
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
