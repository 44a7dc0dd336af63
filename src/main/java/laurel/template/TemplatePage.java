package laurel.template;

import java.util.List;
import java.util.Optional;

/**
 * One page of a template.
 *
 * @param background a picture under everything else, drawn out to the page's edges
 * @param elements what is on the page, the lowest first; a document that is read aloud follows the same order
 */
public record TemplatePage(Optional<Picture> background, List<Element> elements) {
    public TemplatePage {
        elements = List.copyOf(elements);
    }

    public static TemplatePage of(Element... elements) {
        return new TemplatePage(Optional.empty(), List.of(elements));
    }
}
