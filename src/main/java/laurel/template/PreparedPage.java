package laurel.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.PageSize;
import laurel.kernel.Problem;

/** One page of a template in one language, with its background laid out. Immutable. */
final class PreparedPage {
    private static final ElementId BACKGROUND = new ElementId("background");

    private final PageSize size;
    private final ElementLayout elements;
    private final PageLayout.Background background;
    private final List<Element> others;
    private final Optional<TextElement> signature;
    /** What stands above the background and is yet the same for all. */
    private final Map<ElementId, List<Mark>> fixed = new HashMap<>();

    private final Map<ElementId, Meaning> meanings = new LinkedHashMap<>();

    /**
     * @param key of its background, the same for the same one
     * @param found what is found wrong with the background is added here
     */
    PreparedPage(
            TemplatePage page,
            PageSize size,
            String key,
            Language language,
            ElementLayout elements,
            List<Problem> found) {
        this.size = size;
        this.elements = elements;
        List<Mark> marks = new ArrayList<>();
        page.background().ifPresent(picture -> marks.add(covering(picture, size)));
        List<Element> rest = new ArrayList<>();
        this.signature = signature(page);
        for (Element element : page.elements()) {
            if (element.isSignature()) continue;
            if (rest.isEmpty() && element.isFixed(language)) {
                marks.addAll(elements.lay(element, FieldValues.NONE, found));
            } else {
                rest.add(element);
                if (element.isFixed(language)) {
                    fixed.put(element.id(), elements.lay(element, FieldValues.NONE, found));
                }
            }
            Meaning meaning = element.meaning(language);
            if (meaning.role() != Meaning.Role.DECORATION) meanings.put(element.id(), meaning);
        }
        this.background = new PageLayout.Background(key, marks);
        this.others = List.copyOf(rest);
    }

    private static Mark covering(Picture picture, PageSize size) {
        double width = size.width().points();
        return new Mark.Image(BACKGROUND, picture, 0, 0, width, size.height().points(), 1);
    }

    PageLayout layout(FieldValues values, List<Problem> found) {
        List<Mark> marks = new ArrayList<>();
        for (Element element : others) {
            List<Mark> ready = fixed.get(element.id());
            marks.addAll(ready == null ? elements.lay(element, values, found) : ready);
        }
        return new PageLayout(size, background, marks, meanings, signature.flatMap(text -> shown(text, values, found)));
    }

    /** @return nothing where nobody signs visibly */
    private Optional<SignatureField> shown(TextElement text, FieldValues values, List<Problem> found) {
        List<Mark> marks = elements.lay(text, values, found);
        return marks.isEmpty() ? Optional.empty() : Optional.of(new SignatureField(text.id(), text.box(), marks));
    }

    private static Optional<TextElement> signature(TemplatePage page) {
        return page.elements().stream()
                .filter(Element::isSignature)
                .map(TextElement.class::cast)
                .findFirst();
    }
}
