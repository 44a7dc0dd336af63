package laurel.template;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a paragraph where the rules of its language allow (UAX 14), so that lines are as even as can be. Widths are in em,
 * so one object serves all sizes.
 */
final class LineBreaks {
    private record Piece(String text, double width, double widthAtEnd) {}

    private final List<List<Piece>> paragraphs = new ArrayList<>();

    LineBreaks(String text, Locale locale, ToDoubleFunction<String> width) {
        for (String paragraph : text.split("\n", -1)) {
            BreakIterator breaks = BreakIterator.getLineInstance(locale);
            breaks.setText(paragraph);
            List<Piece> pieces = new ArrayList<>();
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                String piece = paragraph.substring(start, end);
                String bare = piece.stripTrailing();
                double bareWidth = width.applyAsDouble(bare);
                pieces.add(new Piece(piece, bare.equals(piece) ? bareWidth : width.applyAsDouble(piece), bareWidth));
            }
            paragraphs.add(pieces);
        }
    }

    /** @return the lines, of even length, and no more of them than needed for that width */
    List<String> evenLines(double width) {
        List<String> lines = lines(width);
        double low = 0;
        double high = width;
        for (int i = 0; i < 12; i++) {
            double middle = (low + high) / 2;
            if (lines(middle).size() <= lines.size() && widest(middle) <= middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high == width ? lines : lines(high);
    }

    /** @return false if surely no breaking fits: a piece is too wide, or there are too many lines for the height */
    boolean mayFit(double width, double height, double lineHeight) {
        return (lines(width).size() - 1) * lineHeight <= height && widest(width) <= width * 1.001;
    }

    /** @return the lines, each as full as the width allows; a piece wider than that stands alone */
    List<String> lines(double width) {
        List<String> lines = new ArrayList<>();
        for (List<Piece> pieces : paragraphs) {
            StringBuilder line = new StringBuilder();
            double used = 0;
            for (Piece piece : pieces) {
                if (line.length() > 0 && used + piece.widthAtEnd() > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                line.append(piece.text());
                used += piece.width();
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private double widest(double width) {
        double widest = 0;
        for (List<Piece> pieces : paragraphs) {
            double used = 0;
            for (Piece piece : pieces) {
                if (used > 0 && used + piece.widthAtEnd() > width) used = 0;
                widest = Math.max(widest, used + piece.widthAtEnd());
                used += piece.width();
            }
        }
        return widest;
    }
}
