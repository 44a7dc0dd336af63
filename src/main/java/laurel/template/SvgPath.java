package laurel.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SVG path data (SVG 2, section 9.3): M L H V C S Q T A Z, absolute and relative. */
final class SvgPath {
    private static final Pattern TOKEN =
            Pattern.compile("[\\s,]*([MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");
    private static final Pattern FLAG = Pattern.compile("[\\s,]*([01])");
    private static final Pattern END = Pattern.compile("[\\s,]*");

    private final String data;
    private final Outline.Pen pen;
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double handleX;
    private double handleY;
    private char before = 'M';

    private SvgPath(String data, Outline.Pen pen) {
        this.data = data;
        this.pen = pen;
    }

    /** @throws IllegalArgumentException if the data is empty or breaks off, with the place in it */
    static void trace(String data, Outline.Pen pen) {
        new SvgPath(data, pen).run();
    }

    private void run() {
        char command = letter();
        if (command != 'M' && command != 'm') throw unreadable();
        while (true) {
            step(command);
            before = Character.toUpperCase(command);
            if (END.matcher(data).region(at, data.length()).matches()) return;
            if (isLetterNext()) {
                command = letter();
            } else if (before == 'Z') {
                throw unreadable();
            } else if (before == 'M') {
                command = command == 'M' ? 'L' : 'l';
            }
        }
    }

    private void step(char command) {
        double dx = Character.isLowerCase(command) ? x : 0;
        double dy = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                moveHere(dx + number(), dy + number());
                startX = x;
                startY = y;
                pen.moveTo(x, y);
            }
            case 'L' -> line(dx + number(), dy + number());
            case 'H' -> line(dx + number(), y);
            case 'V' -> line(x, dy + number());
            case 'C' -> cubic(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
            case 'S' -> {
                boolean smooth = before == 'C' || before == 'S';
                double x1 = smooth ? 2 * x - handleX : x;
                double y1 = smooth ? 2 * y - handleY : y;
                cubic(x1, y1, dx + number(), dy + number(), dx + number(), dy + number());
            }
            case 'Q' -> quadratic(dx + number(), dy + number(), dx + number(), dy + number());
            case 'T' -> {
                boolean smooth = before == 'Q' || before == 'T';
                quadratic(smooth ? 2 * x - handleX : x, smooth ? 2 * y - handleY : y, dx + number(), dy + number());
            }
            case 'A' -> arc(radius(), radius(), number(), flag(), flag(), dx + number(), dy + number());
            default -> {
                pen.close();
                moveHere(startX, startY);
            }
        }
    }

    private void moveHere(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        pen.lineTo(toX, toY);
        moveHere(toX, toY);
    }

    private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        pen.curveTo(x1, y1, x2, y2, toX, toY);
        handleX = x2;
        handleY = y2;
        moveHere(toX, toY);
    }

    private void quadratic(double cx, double cy, double toX, double toY) {
        pen.curveTo(
                x + (cx - x) * 2 / 3,
                y + (cy - y) * 2 / 3,
                toX + (cx - toX) * 2 / 3,
                toY + (cy - toY) * 2 / 3,
                toX,
                toY);
        handleX = cx;
        handleY = cy;
        moveHere(toX, toY);
    }

    /** SVG 2, appendix B.2.4: from end points to centre, then one cubic for each eighth of a turn or less. */
    private void arc(
            double radiusX, double radiusY, double degrees, boolean large, boolean sweep, double toX, double toY) {
        double rx = Math.abs(radiusX);
        double ry = Math.abs(radiusY);
        if (x == toX && y == toY) return;
        if (rx == 0 || ry == 0) {
            line(toX, toY);
            return;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double px = (cos * (x - toX) + sin * (y - toY)) / 2;
        double py = (cos * (y - toY) - sin * (x - toX)) / 2;
        double grow = Math.sqrt(Math.max(1, px * px / (rx * rx) + py * py / (ry * ry)));
        rx *= grow;
        ry *= grow;
        double below = rx * rx * py * py + ry * ry * px * px;
        double k = Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below)) * (large == sweep ? -1 : 1);
        double cx = k * rx * py / ry;
        double cy = -k * ry * px / rx;
        double from = Math.atan2((py - cy) / ry, (px - cx) / rx);
        double turn = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - from;
        if (sweep && turn < 0) turn += 2 * Math.PI;
        if (!sweep && turn > 0) turn -= 2 * Math.PI;
        double middleX = cos * cx - sin * cy + (x + toX) / 2;
        double middleY = sin * cx + cos * cy + (y + toY) / 2;
        int pieces = (int) Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 4) - 1e-9));
        double piece = turn / pieces;
        double handle = 4.0 / 3 * Math.tan(piece / 4);
        for (int i = 0; i < pieces; i++) {
            double a = from + i * piece;
            double b = a + piece;
            double ax = rx * (Math.cos(a) - handle * Math.sin(a));
            double ay = ry * (Math.sin(a) + handle * Math.cos(a));
            double bx = rx * (Math.cos(b) + handle * Math.sin(b));
            double by = ry * (Math.sin(b) - handle * Math.cos(b));
            double ex = rx * Math.cos(b);
            double ey = ry * Math.sin(b);
            boolean last = i == pieces - 1;
            pen.curveTo(
                    middleX + cos * ax - sin * ay,
                    middleY + sin * ax + cos * ay,
                    middleX + cos * bx - sin * by,
                    middleY + sin * bx + cos * by,
                    last ? toX : middleX + cos * ex - sin * ey,
                    last ? toY : middleY + sin * ex + cos * ey);
        }
        moveHere(toX, toY);
    }

    private boolean isLetterNext() {
        Matcher token = token();
        return Character.isLetter(token.group(1).charAt(0));
    }

    private char letter() {
        Matcher token = token();
        char letter = token.group(1).charAt(0);
        if (!Character.isLetter(letter)) throw unreadable();
        at = token.end();
        return letter;
    }

    private double number() {
        Matcher token = token();
        if (Character.isLetter(token.group(1).charAt(0))) throw unreadable();
        at = token.end();
        return Double.parseDouble(token.group(1));
    }

    private double radius() {
        double radius = number();
        if (Math.abs(radius) > Figure.MOST) throw unreadable();
        return radius;
    }

    private boolean flag() {
        Matcher token = FLAG.matcher(data).region(at, data.length());
        if (!token.lookingAt()) throw unreadable();
        at = token.end();
        return token.group(1).equals("1");
    }

    private Matcher token() {
        Matcher token = TOKEN.matcher(data).region(at, data.length());
        if (!token.lookingAt()) throw unreadable();
        return token;
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("path unreadable at character " + (at + 1) + ": "
                + data.substring(at, Math.min(data.length(), at + 20)));
    }
}
