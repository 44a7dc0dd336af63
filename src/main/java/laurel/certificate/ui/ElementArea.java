package laurel.certificate.ui;

import java.util.List;
import java.util.Optional;
import laurel.template.Box;
import laurel.template.Element;
import laurel.template.ShapeElement;
import laurel.template.Template;

/**
 * Where an element of a template stands, so that it can be shown on a picture of its page.
 *
 * @param page from 0
 * @param left as a share of the page's width, as is the width
 * @param top as a share of the page's height, as is the height
 * @param rotation degrees clockwise about the middle
 */
public record ElementArea(int page, double left, double top, double width, double height, double rotation) {
    /** @return nothing if the template has no element of that name */
    static Optional<ElementArea> of(Template template, String name) {
        for (int page = 0; page < template.pages().size(); page++) {
            List<Element> elements = template.pages().get(page).elements();
            for (Element element : elements) {
                if (element.id().value().equals(name)) return Optional.of(area(template, page, element));
            }
        }
        return Optional.empty();
    }

    private static ElementArea area(Template template, int page, Element element) {
        double[] edges = element.fold(
                text -> edges(text.box()), qr -> edges(qr.box()), ElementArea::edges, picture -> edges(picture.box()));
        double width = template.page().width().points();
        double height = template.page().height().points();
        return new ElementArea(
                page,
                edges[0] / width,
                edges[1] / height,
                (edges[2] - edges[0]) / width,
                (edges[3] - edges[1]) / height,
                element.placement().rotation());
    }

    private static double[] edges(Box box) {
        return new double[] {box.x().points(), box.y().points(), box.right(), box.bottom()};
    }

    private static double[] edges(ShapeElement shape) {
        return shape.figure().outline().bounds();
    }
}
