package laurel.template.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Length;
import laurel.template.Box;
import laurel.template.Colour;
import laurel.template.Element;
import laurel.template.ElementId;
import laurel.template.Figure;
import laurel.template.FontChain;
import laurel.template.Language;
import laurel.template.Paint;
import laurel.template.QrElement;
import laurel.template.ShapeElement;
import laurel.template.TextElement;
import laurel.template.TextPattern;
import laurel.template.TextStyle;
import laurel.template.TextStyle.Align;
import laurel.template.TextStyle.VerticalAlign;

/** Reads one element of a template. */
final class ElementJson {
    private static final double FARTHEST = 2000;
    private static final Map<String, Align> ALIGNS =
            Map.of("left", Align.LEFT, "centre", Align.CENTRE, "right", Align.RIGHT);
    private static final Map<String, VerticalAlign> VERTICAL_ALIGNS =
            Map.of("top", VerticalAlign.TOP, "middle", VerticalAlign.MIDDLE, "bottom", VerticalAlign.BOTTOM);
    private static final FontChain ANY_FONT = FontChain.of("any");

    private final Map<String, Colour> palette;
    private final Set<Language> languages;

    ElementJson(Map<String, Colour> palette, Set<Language> languages) {
        this.palette = palette;
        this.languages = languages;
    }

    /** @return the element, or nothing if even its kind is unknown */
    Optional<Element> read(JsonFields fields) {
        ElementId id = fields.parsed("id", "id", ElementId::new, new ElementId("unnamed"));
        String type = fields.text("type");
        Optional<Element> element = switch (type) {
            case "text" -> Optional.of(text(id, fields));
            case "qr" -> Optional.of(new QrElement(id, box(fields), pattern(fields, "text"), colour(fields, "colour")));
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
        if (element.isEmpty()) {
            fields.problem("type", "template.json.choice", "ellipse, line, path, qr, rectangle, text", type);
        } else {
            fields.noMore();
        }
        return element;
    }

    private TextElement text(ElementId id, JsonFields fields) {
        Box box = box(fields);
        JsonFields words = fields.inner("text");
        Map<Language, TextElement.Version> versions = new EnumMap<>(Language.class);
        for (Language language : languages) {
            versions.put(language, version(words, language.tag(), fields));
        }
        words.noMore();
        return new TextElement(id, box, versions);
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
            own.problem("minimumSize", "template.json.range", "1", Double.toString(size), Double.toString(minimum));
            minimum = size;
        }
        return new TextStyle(
                fonts(from(own, element, "fonts")),
                size,
                minimum,
                colour(from(own, element, "colour"), "colour"),
                from(own, element, "letterSpacing").number("letterSpacing", -0.5, 2, 0),
                from(own, element, "lineHeight").number("lineHeight", 0.5, 5, 1.3),
                from(own, element, "wraps").flag("wraps", false),
                from(own, element, "align").choice("align", ALIGNS, Align.LEFT),
                from(own, element, "verticalAlign").choice("verticalAlign", VERTICAL_ALIGNS, VerticalAlign.MIDDLE));
    }

    private static JsonFields from(JsonFields own, JsonFields element, String name) {
        boolean common = element.has(name);
        return own.has(name) || !common ? own : element;
    }

    /** A face is its name, or its name and its size against the text's: {@code "NotoSerifSC-SemiBold 84%"}. */
    private static FontChain fonts(JsonFields fields) {
        List<FontChain.Link> links = new ArrayList<>();
        for (JsonNode node : fields.array("fonts")) {
            try {
                links.add(link(node.isTextual() ? node.textValue() : ""));
            } catch (IllegalArgumentException e) {
                fields.wrong("fonts", "face", node);
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
        return new Box(length(fields, "x"), length(fields, "y"), length(fields, "width"), length(fields, "height"));
    }

    private static Length length(JsonFields fields, String name) {
        return Length.mm(fields.number(name, 0, FARTHEST));
    }

    private ShapeElement shape(ElementId id, JsonFields fields, Figure figure) {
        Optional<Paint.Fill> fill = fields.has("fill") ? Optional.of(fill(fields)) : Optional.empty();
        Optional<Paint.Stroke> stroke = fields.has("stroke") ? Optional.of(stroke(fields)) : Optional.empty();
        double opacity = fields.number("opacity", 0, 1, 1);
        if (fill.isEmpty() && stroke.isEmpty()) {
            fields.problem("fill", "template.json.missing", "fill");
            fill = Optional.of(Paint.Fill.of(new Colour(0)));
        }
        return new ShapeElement(id, figure, new Paint(fill, stroke, opacity));
    }

    private Paint.Stroke stroke(JsonFields fields) {
        JsonFields stroke = fields.inner("stroke");
        Paint.Stroke read = new Paint.Stroke(colour(stroke, "colour"), stroke.number("width", 0.01, 100));
        stroke.noMore();
        return read;
    }

    private Paint.Fill fill(JsonFields fields) {
        if (!fields.any("fill").isObject()) return Paint.Fill.of(colour(fields, "fill"));
        JsonFields gradient = fields.inner("fill");
        double[] from = gradient.point("from");
        double[] to = gradient.point("to");
        List<Paint.Stop> stops = new ArrayList<>();
        double last = 0;
        int place = 0;
        for (JsonNode node : gradient.array("stops")) {
            JsonFields stop = gradient.of(node, "stops[" + place++ + "]");
            last = stop.number("at", last, 1);
            stops.add(new Paint.Stop(last, colour(stop, "colour")));
            stop.noMore();
        }
        gradient.noMore();
        if (stops.size() < 2) {
            gradient.wrong("stops", "stops", gradient.any("stops"));
            return Paint.Fill.of(new Colour(0));
        }
        return new Paint.Fill(stops, new Paint.Axis(from[0], from[1], to[0], to[1]));
    }

    /** A colour is {@code #rrggbb} or a name of the palette. */
    private Colour colour(JsonFields fields, String name) {
        return fields.parsed(
                name,
                "colour",
                text -> {
                    Colour named = palette.get(text);
                    return named == null ? Colour.parse(text) : named;
                },
                new Colour(0));
    }
}
