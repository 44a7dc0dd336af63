package laurel.desktop;

import java.text.Normalizer;
import laurel.kernel.HiddenCharacters;

/** How letters are drawn in the window; what is stored and printed stays as it was typed. */
public final class Glyphs {
    private Glyphs() {}

    /**
     * @return the same words with accents on their letters, since typed apart they would be drawn on a dotted circle, and with
     *     marks for what nobody would see
     */
    public static String shown(String words) {
        return HiddenCharacters.marked(Normalizer.normalize(words, Normalizer.Form.NFC));
    }
}
