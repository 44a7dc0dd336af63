package laurel.template;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A QR code (ISO/IEC 18004), error correction M, with its quiet zone of four modules inside the box.
 *
 * @param id its name
 * @param box the square that holds code and quiet zone; of a longer side the middle is used
 * @param pattern what it says
 * @param colour the dark modules' colour
 * @param alternatives what the code is for, in words, by language
 * @param placement how it stands; a code is always solid
 */
public record QrElement(
        ElementId id,
        Box box,
        TextPattern pattern,
        Colour colour,
        Map<Language, String> alternatives,
        Placement placement)
        implements Element {
    private static final Map<Language, String> PLAIN_WORDS = Map.of(Language.EN, "QR code", Language.ZH, "二维码");

    public QrElement {
        alternatives = Map.copyOf(alternatives);
    }

    @Override
    public Set<Placeholder> placeholders(Language language) {
        return pattern.placeholders();
    }

    @Override
    public Set<Placeholder> needed(Language language) {
        return pattern.needed();
    }

    @Override
    public Meaning meaning(Language language) {
        String words = alternatives.getOrDefault(language, "");
        return Meaning.figure(words.isBlank() ? PLAIN_WORDS.getOrDefault(language, "QR") : words);
    }

    @Override
    public <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape,
            Function<? super PictureElement, ? extends R> picture) {
        return qr.apply(this);
    }
}
