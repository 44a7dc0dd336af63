package laurel.desktop;

import java.text.Normalizer;

/** How letters are drawn in the window; what is stored and printed stays as it was typed. */
final class Glyphs {
    private Glyphs() {}

    /** @return the same words with accents on their letters: typed apart, the window would draw them on a dotted circle */
    static String composed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
