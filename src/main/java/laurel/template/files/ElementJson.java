package laurel.template.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import laurel.kernel.Length;
import laurel.template.Box;
import laurel.template.BundledFaces;
import laurel.template.Colour;
import laurel.template.Condition;
import laurel.template.Element;
import laurel.template.ElementId;
import laurel.template.Figure;
import laurel.template.FontChain;
import laurel.template.Language;
import laurel.template.Meaning.Role;
import laurel.template.PictureElement;
import laurel.template.PictureElement.Fit;
import laurel.template.Placement;
import laurel.template.QrElement;
import laurel.template.ShapeElement;
import laurel.template.TextElement;
import laurel.template.TextPattern;
import laurel.template.TextStyle;
import laurel.template.TextStyle.Align;
import laurel.template.TextStyle.VerticalAlign;
import laurel.template.TextStyle.Wraps;

/** Reads one element of a template. */
final class ElementJson {
    private static final double FARTHEST = 2000;
    private static final Map<String, Align> ALIGNS =
            Map.of("left", Align.LEFT, "centre", Align.CENTRE, "right", Align.RIGHT);
    private static final Map<String, VerticalAlign> VERTICAL_ALIGNS =
            Map.of("top", VerticalAlign.TOP, "middle", VerticalAlign.MIDDLE, "bottom", VerticalAlign.BOTTOM);
    private static final List<String> TYPES =
            List.of("ellipse", "line", "path", "picture", "qr", "rectangle", "signature", "text");
    private static final FontChain ANY_FONT = FontChain.of("any");

    private static final Map<String, Role> ROLES =
            Map.of("heading", Role.HEADING, "paragraph", Role.PARAGRAPH, "decoration", Role.DECORATION);
    private static final Placement SIGNED =
            new Placement(0, 1, Optional.of(new Condition(TextElement.SIGNER, Optional.empty(), false)));
    private static final Map<String, Fit> FITS = Map.of("contain", Fit.CONTAIN, "stretch", Fit.STRETCH);
    /** The share of a box's width that lies left of its reference point. */
    private static final Map<String, Double> REFERENCES = Map.of("left", 0.0, "centre", 0.5, "right", 1.0);

    private final PaintJson paints;
    private final PicturesJson pictures;
    private final Set<Language> languages;

    private final Predicate<String> faces;

    /** @param faces whether a template may name the face */
    ElementJson(PaintJson paints, PicturesJson pictures, Set<Language> languages, Predicate<String> faces) {
        this.faces = faces;
        this.paints = paints;
        this.pictures = pictures;
        this.languages = languages;
    }

    /** @return the element, or nothing if even its kind is unknown */
    Optional<Element> read(JsonFields fields) {
        ElementId id = fields.parsed("id", "id", ElementId::new, new ElementId("unnamed"));
        String type = fields.text("type");
        Optional<Element> element = switch (type) {
            case "text" -> Optional.of(text(id, fields));
            case "signature" -> Optional.of(signature(id, fields));
            case "qr" -> Optional.of(qr(id, fields));
            case "picture" -> picture(id, fields);
            case "line" -> {
                double[] from = fields.point("from");
                double[] to = fields.point("to");
                yield Optional.of(shape(id, fields, new Figure.Line(from[0], from[1], to[0], to[1])));
            }
            case "rectangle" -> {
                double radius = fields.number("radius", 0, FARTHEST, 0);
                yield Optional.of(shape(id, fields, new Figure.Rectangle(box(fields), radius)));
            }
            case "ellipse" -> Optional.of(shape(id, fields, new Figure.Ellipse(box(fields))));
            case "path" ->
                Optional.of(
                        shape(id, fields, fields.parsed("data", "path", Figure.Path::new, new Figure.Path("M0 0"))));
            default -> Optional.empty();
        };
        if (TYPES.contains(type)) {
            fields.noMore();
        } else if (fields.any("type").isTextual()) {
            fields.problem(
                    "type",
                    "template.json.choice",
                    String.join(", ", TYPES),
                    fields.any("type").toString());
        }
        return element;
    }

    private QrElement qr(ElementId id, JsonFields fields) {
        Colour colour = paints.colour(fields, "colour");
        return new QrElement(
                id, box(fields), pattern(fields, "text"), colour, alternatives(fields), placement(fields, false));
    }

    private Optional<Element> picture(ElementId id, JsonFields fields) {
        Box box = box(fields);
        Fit fit = fields.choice("fit", FITS, Fit.CONTAIN);
        Map<Language, String> alternatives = alternatives(fields);
        Placement placement = placement(fields, true);
        return pictures.read(fields, "file")
                .map(picture -> new PictureElement(id, box, picture, fit, alternatives, placement));
    }

    private ShapeElement shape(ElementId id, JsonFields fields, Figure figure) {
        return new ShapeElement(id, figure, paints.paint(fields), placement(fields, false));
    }

    /** @param seeThrough whether the element itself, and not its paint, has an opacity */
    private static Placement placement(JsonFields fields, boolean seeThrough) {
        double rotation = fields.number("rotation", -360, 360, 0);
        double opacity = seeThrough ? fields.number("opacity", 0, 1, 1) : 1;
        Optional<Condition> when = Optional.empty();
        if (fields.has("when")) {
            when = fields.parsed("when", "condition", text -> Optional.of(Condition.parse(text)), when);
        }
        return new Placement(rotation, opacity, when);
    }

    private Map<Language, String> alternatives(JsonFields fields) {
        Map<Language, String> alternatives = new EnumMap<>(Language.class);
        if (!fields.has("alt")) return alternatives;
        JsonFields words = fields.inner("alt");
        for (Language language : languages) alternatives.put(language, words.text(language.tag()));
        words.noMore();
        return alternatives;
    }

    private TextElement text(ElementId id, JsonFields fields) {
        Box box = box(fields);
        Map<Language, TextElement.Version> versions = versions(fields);
        Role role = fields.choice("role", ROLES, Role.PARAGRAPH);
        return new TextElement(id, box, role, placement(fields, true), versions);
    }

    /** There only in a signed file, and always upright, for readers turn what they show as they like. */
    private TextElement signature(ElementId id, JsonFields fields) {
        return new TextElement(id, box(fields), Role.SIGNATURE, SIGNED, versions(fields));
    }

    private Map<Language, TextElement.Version> versions(JsonFields fields) {
        JsonFields words = fields.inner("text");
        Map<Language, TextElement.Version> versions = new EnumMap<>(Language.class);
        for (Language language : languages) {
            versions.put(language, version(words, language.tag(), fields));
        }
        words.noMore();
        return versions;
    }

    /** The words of a language are a text, or an object with the text and what differs from the element's style. */
    private TextElement.Version version(JsonFields words, String tag, JsonFields element) {
        JsonNode node = words.any(tag);
        if (!node.isObject()) return new TextElement.Version(pattern(words, tag), style(element, element));
        JsonFields own = words.of(node, tag);
        TextElement.Version version = new TextElement.Version(pattern(own, "text"), style(own, element));
        own.noMore();
        return version;
    }

    private TextStyle style(JsonFields own, JsonFields element) {
        double size = from(own, element, "size").number("size", 1, 1000);
        double minimum = from(own, element, "minimumSize").number("minimumSize", 1, 1000, size);
        if (minimum > size) {
            // A size that was told as a fault is none to compare with.
            if (from(own, element, "size").any("size").doubleValue() == size) {
                String found = JsonFields.plain(minimum);
                own.problem("minimumSize", "template.json.range", "1", JsonFields.plain(size), found);
            }
            minimum = size;
        }
        return new TextStyle(
                fonts(from(own, element, "fonts")),
                size,
                minimum,
                paints.colour(from(own, element, "colour"), "colour"),
                from(own, element, "letterSpacing").number("letterSpacing", -0.5, 2, 0),
                from(own, element, "lineHeight").number("lineHeight", 0.5, 5, 1.3),
                wraps(from(own, element, "wraps")),
                from(own, element, "align").choice("align", ALIGNS, Align.LEFT),
                from(own, element, "verticalAlign").choice("verticalAlign", VERTICAL_ALIGNS, VerticalAlign.MIDDLE));
    }

    private static Wraps wraps(JsonFields fields) {
        if (!fields.has("wraps")) return Wraps.NEVER;
        JsonNode value = fields.any("wraps");
        if (value.isBoolean()) return value.booleanValue() ? Wraps.LAST : Wraps.NEVER;
        if (!value.isTextual() || !value.textValue().equals("paragraph")) fields.wrong("wraps", "wraps", value);
        return Wraps.PARAGRAPH;
    }

    private static JsonFields from(JsonFields own, JsonFields element, String name) {
        boolean common = element.has(name);
        return own.has(name) || !common ? own : element;
    }

    /** A face is its name, or its name and its size against the text's: {@code "NotoSerifSC-SemiBold 84%"}. */
    private FontChain fonts(JsonFields fields) {
        List<FontChain.Link> links = new ArrayList<>();
        int place = 0;
        for (JsonNode node : fields.array("fonts")) {
            String where = "fonts[" + place++ + "]";
            try {
                FontChain.Link link = link(node.isTextual() ? node.textValue() : "");
                if (!faces.test(link.face())) {
                    fields.problem(where, "template.json.choice", BundledFaces.list(), node.toString());
                }
                links.add(link);
            } catch (IllegalArgumentException e) {
                fields.wrong(where, "face", node);
            }
        }
        if (links.isEmpty() && !fields.anyProblem()) fields.wrong("fonts", "array", fields.any("fonts"));
        return links.isEmpty() ? ANY_FONT : new FontChain(links);
    }

    private static FontChain.Link link(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) return new FontChain.Link(text, 1);
        if (!text.endsWith("%")) throw new IllegalArgumentException("no percentage: " + text);
        double percent = Double.parseDouble(text.substring(blank + 1, text.length() - 1));
        return new FontChain.Link(text.substring(0, blank), percent / 100);
    }

    private static TextPattern pattern(JsonFields fields, String name) {
        return fields.parsed(name, "pattern", TextPattern::parse, TextPattern.parse(""));
    }

    private static Box box(JsonFields fields) {
        double width = fields.number("width", 0, FARTHEST);
        double left = fields.number("x", 0, FARTHEST) - width * fields.choice("reference", REFERENCES, 0.0);
        if (left < 0) fields.problem("x", "template.box.left", String.format(Locale.ROOT, "%.1f", -left));
        return new Box(Length.mm(Math.max(0, left)), length(fields, "y"), Length.mm(width), length(fields, "height"));
    }

    private static Length length(JsonFields fields, String name) {
        return Length.mm(fields.number(name, 0, FARTHEST));
    }
}
