package laurel.template.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.template.Colour;
import laurel.template.Paint;

/** Reads colours, fills and strokes; a colour is {@code #rrggbb} or a name of the palette. */
record PaintJson(Map<String, Colour> palette) {
    Paint paint(JsonFields fields) {
        Optional<Paint.Fill> fill = fields.has("fill") ? Optional.of(fill(fields)) : Optional.empty();
        Optional<Paint.Stroke> stroke = fields.has("stroke") ? Optional.of(stroke(fields)) : Optional.empty();
        double opacity = fields.number("opacity", 0, 1, 1);
        if (fill.isEmpty() && stroke.isEmpty()) {
            fields.problem("fill", "template.json.missing", "fill");
            fill = Optional.of(Paint.Fill.of(new Colour(0)));
        }
        return new Paint(fill, stroke, opacity);
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
        Paint.Axis axis = new Paint.Axis(from[0], from[1], to[0], to[1]);
        if (axis.length() >= Paint.SHORTEST_AXIS) return new Paint.Fill(stops, axis);
        gradient.wrong("to", "otherPoint", gradient.any("to"));
        return Paint.Fill.of(new Colour(0));
    }

    Colour colour(JsonFields fields, String name) {
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
