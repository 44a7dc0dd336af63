package laurel.template;

import java.util.List;
import java.util.Optional;

/**
 * How a shape is painted: filled first, then stroked. One of the two at least.
 *
 * @param fill what fills it (non-zero winding)
 * @param stroke what follows its outline, with round caps and joins
 * @param opacity 0 (invisible) to 1 (solid)
 */
public record Paint(Optional<Fill> fill, Optional<Stroke> stroke, double opacity) {
    /** Length of a gradient's line, in millimetres, below which it has no direction. */
    public static final double SHORTEST_AXIS = 0.01;

    /**
     * One colour, or a linear gradient of several.
     *
     * @param stops at least one; from the first position on, in order, 0 to 1
     * @param axis the gradient's line in millimetres on the page, for more than one stop
     */
    public record Fill(List<Stop> stops, Axis axis) {
        public Fill {
            stops = List.copyOf(stops);
            if (stops.isEmpty()) throw new IllegalArgumentException("fill without a colour");
            for (int i = 1; i < stops.size(); i++) {
                if (stops.get(i).at() < stops.get(i - 1).at()) throw new IllegalArgumentException("stops out of order");
            }
            if (stops.size() > 1 && axis.length() < SHORTEST_AXIS)
                throw new IllegalArgumentException("gradient without a way: " + axis);
        }

        public static Fill of(Colour colour) {
            return new Fill(List.of(new Stop(0, colour)), new Axis(0, 0, 0, 0));
        }

        public boolean isGradient() {
            return stops.size() > 1;
        }

        /** @return the colour at a point of the page, in points */
        Colour colourAt(double x, double y) {
            if (!isGradient()) return stops.get(0).colour();
            double at = axis.at(x * 25.4 / 72, y * 25.4 / 72);
            Stop before = stops.get(0);
            for (Stop stop : stops) {
                if (at < stop.at()) return before.mixed(stop, at);
                before = stop;
            }
            return before.colour();
        }
    }

    /** A colour at a place of a gradient, 0 to 1. */
    public record Stop(double at, Colour colour) {
        public Stop {
            if (!(at >= 0 && at <= 1)) throw new IllegalArgumentException("stop out of range: " + at);
        }

        private Colour mixed(Stop next, double place) {
            if (place <= at) return colour;
            double share = (place - at) / (next.at - at);
            int red = mixed(colour.red(), next.colour.red(), share);
            int green = mixed(colour.green(), next.colour.green(), share);
            return new Colour(red << 16 | green << 8 | mixed(colour.blue(), next.colour.blue(), share));
        }

        private static int mixed(int one, int other, double share) {
            return (int) Math.round(one + (other - one) * share);
        }
    }

    /** From a point to a point, millimetres. */
    public record Axis(double x1, double y1, double x2, double y2) {
        public double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }

        /** @return how far along it the point is, 0 to 1 between its ends; only for one that has a length */
        double at(double x, double y) {
            double dx = x2 - x1;
            double dy = y2 - y1;
            return ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
        }
    }

    /**
     * @param colour its colour
     * @param width its width in millimetres
     */
    public record Stroke(Colour colour, double width) {
        public Stroke {
            if (!(width > 0 && width <= 100)) throw new IllegalArgumentException("stroke width out of range: " + width);
        }
    }

    public Paint {
        if (fill.isEmpty() && stroke.isEmpty()) throw new IllegalArgumentException("neither fill nor stroke");
        if (!(opacity >= 0 && opacity <= 1)) throw new IllegalArgumentException("opacity out of range: " + opacity);
    }
}
