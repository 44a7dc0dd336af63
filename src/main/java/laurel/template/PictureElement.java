package laurel.template;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A picture in a box, the same on every certificate.
 *
 * @param id its name
 * @param box where it must stay
 * @param picture what is shown
 * @param fit how it fills the box
 * @param alternatives what it shows, in words, by language; none for decoration
 * @param placement how it stands
 */
public record PictureElement(
        ElementId id, Box box, Picture picture, Fit fit, Map<Language, String> alternatives, Placement placement)
        implements Element {
    /** How a picture of other proportions fills its box. */
    public enum Fit {
        /** Wholly seen, in the middle, as large as it can be. */
        CONTAIN,
        /** Drawn out to the box's edges. */
        STRETCH
    }

    public PictureElement {
        alternatives = Map.copyOf(alternatives);
    }

    /** @return the part of the box that it covers */
    public Box covered() {
        if (fit == Fit.STRETCH) return box;
        double scale = Math.min(box.width().mm() / picture.width(), box.height().mm() / picture.height());
        double width = picture.width() * scale;
        double height = picture.height() * scale;
        double x = box.x().mm() + (box.width().mm() - width) / 2;
        double y = box.y().mm() + (box.height().mm() - height) / 2;
        return Box.mm(x, y, width, height);
    }

    @Override
    public Set<Placeholder> placeholders(Language language) {
        return Set.of();
    }

    @Override
    public Set<Placeholder> needed(Language language) {
        return Set.of();
    }

    @Override
    public Meaning meaning(Language language) {
        String words = alternatives.getOrDefault(language, "");
        return words.isBlank() ? Meaning.DECORATION : Meaning.figure(words);
    }

    @Override
    public <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape,
            Function<? super PictureElement, ? extends R> picture) {
        return picture.apply(this);
    }
}
