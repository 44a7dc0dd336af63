package laurel.template.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.PageSize;
import laurel.template.Box;
import laurel.template.Element;
import laurel.template.ElementId;
import laurel.template.Picture;
import laurel.template.TemplatePage;

/**
 * Reads the pages of a template: {@code pages}, or {@code elements} and {@code background} of the only page at the top of
 * the file. Not for several threads.
 */
final class PagesJson {
    private static final int MOST_PAGES = 10;
    /** Of all pages together; a certificate of more takes its time with every recipient. */
    private static final int MOST_ELEMENTS = 500;
    /** How much the proportions of a background may differ from the page's before drawing it out would show. */
    private static final double DISTORTION = 0.02;

    private final ElementJson elements;
    private final PicturesJson pictures;
    private final PageSize size;
    private final Set<ElementId> ids = new HashSet<>();
    /** How many elements the pages have so far. */
    private int count;
    /** How many elements of the template are signatures. */
    private int signed;

    PagesJson(ElementJson elements, PicturesJson pictures, PageSize size) {
        this.elements = elements;
        this.pictures = pictures;
        this.size = size;
    }

    /** @return at least one page */
    List<TemplatePage> read(JsonFields root) {
        if (!root.has("pages")) return List.of(page(root));
        List<TemplatePage> pages = new ArrayList<>();
        for (JsonNode node : root.array("pages")) {
            JsonFields fields = root.of(node, "pages[" + pages.size() + "]");
            pages.add(page(fields));
            fields.noMore();
        }
        if (pages.isEmpty()) root.wrong("pages", "array", root.any("pages"));
        if (pages.size() > MOST_PAGES) {
            root.problem("pages", "template.pages.many", MOST_PAGES, pages.size());
        }
        return pages.isEmpty() ? List.of(TemplatePage.of()) : pages;
    }

    private TemplatePage page(JsonFields fields) {
        Optional<Picture> background = Optional.empty();
        if (fields.has("background")) {
            background = pictures.read(fields, "background");
            background.ifPresent(picture -> checkProportions(picture, fields));
        }
        List<Element> read = new ArrayList<>();
        int place = 0;
        List<JsonNode> nodes = fields.array("elements");
        count += nodes.size();
        if (count > MOST_ELEMENTS) {
            fields.problem("elements", "template.element.many", MOST_ELEMENTS, count);
            return new TemplatePage(background, read);
        }
        for (JsonNode node : nodes) {
            JsonFields element = fields.of(node, "elements[" + place++ + "]");
            elements.read(element).ifPresent(one -> {
                if (!ids.add(one.id())) {
                    element.problem("id", "template.element.twice", one.id().value());
                }
                checkInside(one, element);
                if (one.isSignature() && signed++ > 0) {
                    element.problem("type", "template.signature.twice", one.id().value());
                }
                read.add(one);
            });
        }
        return new TemplatePage(background, read);
    }

    private void checkProportions(Picture picture, JsonFields fields) {
        double page = size.width().mm() / size.height().mm();
        double found = picture.width() / picture.height();
        if (Math.abs(found / page - 1) > DISTORTION) {
            fields.problem(
                    "background",
                    "template.background.proportions",
                    size.width().mm(),
                    size.height().mm(),
                    picture.width(),
                    picture.height());
        }
    }

    /** Art may bleed over the edge; what must be read may not. */
    private void checkInside(Element element, JsonFields fields) {
        Optional<Box> box = element.fold(
                text -> Optional.of(text.box()),
                qr -> Optional.of(qr.box()),
                shape -> Optional.<Box>empty(),
                picture -> Optional.<Box>empty());
        if (box.isPresent() && !isInside(box.get(), element.placement().rotation())) {
            fields.problem("x", "template.element.outside", element.id().value());
        }
    }

    private boolean isInside(Box box, double rotation) {
        double angle = Math.toRadians(rotation);
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        double width = box.width().points();
        double height = box.height().points();
        double middleX = box.x().points() + width / 2;
        double middleY = box.y().points() + height / 2;
        double halfWidth = (width * cos + height * sin) / 2;
        double halfHeight = (width * sin + height * cos) / 2;
        double slack = 1e-6;
        return middleX - halfWidth >= -slack
                && middleY - halfHeight >= -slack
                && middleX + halfWidth <= size.width().points() + slack
                && middleY + halfHeight <= size.height().points() + slack;
    }
}
