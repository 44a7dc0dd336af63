package laurel.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.kernel.HiddenCharacters;
import laurel.kernel.Length;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.kernel.Texts;
import laurel.template.Colour;
import laurel.template.ElementId;
import laurel.template.Figure;
import laurel.template.FontChain;
import laurel.template.Fonts;
import laurel.template.Graphemes;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.Meaning;
import laurel.template.PageLayout;
import laurel.template.Paint;
import laurel.template.Reduction;
import laurel.template.ShapedLine;

/**
 * Sheets of A4 with small certificates, three in a row and four rows, and below each the name, the serial and the worst
 * problem. What the certificates share is shared by the sheets as well.
 *
 * @param fonts set the lines
 * @param texts in whose language it speaks
 * @param heading of each sheet
 */
record ContactSheet(Fonts fonts, Texts texts, String heading) {
    static final int PLACES = 12;

    private static final int COLUMNS = 3;
    private static final PageSize SHEET = new PageSize(/* width= */ Length.mm(210), /* height= */ Length.mm(297));
    private static final double MARGIN = 12;
    private static final double TOP = 24;
    private static final double GAP = 6;
    private static final double WIDTH = (210 - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
    private static final double ROW = 65;
    private static final double HEIGHT = 47;
    private static final Colour INK = new Colour(0x1b1b1b);
    private static final Colour FAINT = new Colour(0x6b6b6b);
    private static final Colour EDGE = new Colour(0xb4b4b4);
    private static final Colour WRONG = new Colour(0xb3261e);
    private static final Colour DOUBTFUL = new Colour(0x8a5a00);
    private static final Colour PAPER = new Colour(0xffffff);
    private static final FontChain FACES = FontChain.of("SourceSerif4-Regular", "NotoSansSC-Regular");
    private static final ElementId PICTURES = new ElementId("pictures");

    /** A certificate, and its first page where it has one. */
    record Entry(PlannedCertificate item, Optional<PageLayout> page) {}

    /** Where a page lies, in millimetres. */
    private record Window(double x, double y, double width, double height) {
        static Window of(int place, PageSize page) {
            double scale =
                    Math.min(WIDTH / page.width().mm(), HEIGHT / page.height().mm());
            double width = page.width().mm() * scale;
            double height = page.height().mm() * scale;
            double x = MARGIN + place % COLUMNS * (WIDTH + GAP) + (WIDTH - width) / 2;
            return new Window(x, TOP + ROW * Math.floorDiv(place, COLUMNS) + HEIGHT - height, width, height);
        }

        /** @param forth clockwise */
        String path(boolean forth) {
            String first = forth ? point(x + width, y) : point(x, y + height);
            String last = forth ? point(x, y + height) : point(x + width, y);
            return "M" + point(x, y) + "L" + first + "L" + point(x + width, y + height) + "L" + last + "Z";
        }

        private static String point(double x, double y) {
            return String.format(Locale.ROOT, "%.3f %.3f", x, y);
        }
    }

    static int sheets(int certificates) {
        return (certificates + PLACES - 1) / PLACES;
    }

    /** @param number from 1 */
    Layout layout(List<Entry> entries, int number, int sheets) {
        List<Mark> shared = new ArrayList<>();
        List<Mark> own = new ArrayList<>();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).page().isEmpty()) continue;
            PageLayout page = entries.get(i).page().get();
            Window window = Window.of(i, page.page());
            Reduction small = new Reduction(
                    window.width() / page.page().width().mm(),
                    Length.mm(window.x()).points(),
                    Length.mm(window.y()).points());
            windows.add(window);
            shared.addAll(small.of(page.background().marks(), PICTURES));
            own.addAll(small.of(page.marks(), PICTURES));
        }
        own.addAll(mat(windows));
        Map<ElementId, Meaning> meanings = new LinkedHashMap<>();
        meanings.put(PICTURES, Meaning.DECORATION);
        write(own, meanings, entries, texts.text(Message.of("certificate.contact.page", number, sheets)));
        PageLayout.Background background = new PageLayout.Background(key(entries), shared);
        return new Layout(List.of(new PageLayout(SHEET, background, own, meanings)), List.of());
    }

    private static String key(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.page()
                        .map(page -> page.background().key() + page.page())
                        .orElse("-"))
                .collect(Collectors.joining("\n", "contact-sheet\n", ""));
    }

    /** White around the pictures, whose pages may be drawn on beyond their edges, and a fine line about each. */
    private static List<Mark> mat(List<Window> windows) {
        Window sheet = new Window(0, 0, SHEET.width().mm(), SHEET.height().mm());
        String holes = windows.stream().map(window -> window.path(false)).collect(Collectors.joining());
        String edges = windows.stream().map(window -> window.path(true)).collect(Collectors.joining());
        if (windows.isEmpty()) return List.of();
        Paint white = new Paint(Optional.of(Paint.Fill.of(PAPER)), Optional.empty(), 1);
        Paint line = new Paint(Optional.empty(), Optional.of(new Paint.Stroke(EDGE, 0.1)), 1);
        return List.of(
                new Mark.Shape(PICTURES, new Figure.Path(sheet.path(true) + holes).outline(), white),
                new Mark.Shape(PICTURES, new Figure.Path(edges).outline(), line));
    }

    private void write(List<Mark> marks, Map<ElementId, Meaning> meanings, List<Entry> entries, String page) {
        Pencil pencil = new Pencil(fonts, marks, meanings);
        pencil.line(Meaning.Role.HEADING, heading, new Spot(MARGIN, 17, 210 - 2 * MARGIN), 12, INK);
        for (int i = 0; i < entries.size(); i++) {
            PlannedCertificate item = entries.get(i).item();
            double x = MARGIN + i % COLUMNS * (WIDTH + GAP);
            double y = TOP + ROW * Math.floorDiv(i, COLUMNS) + HEIGHT + 4;
            Meaning.Role role = Meaning.Role.PARAGRAPH;
            pencil.line(role, HiddenCharacters.marked(item.award().printedName()), new Spot(x, y, WIDTH), 9, INK);
            pencil.line(role, second(item), new Spot(x, y + 3.6, WIDTH), 7, FAINT);
            worst(item)
                    .ifPresent(problem -> pencil.line(
                            role,
                            texts.text(problem.message()),
                            new Spot(x, y + 6.9, WIDTH),
                            7,
                            problem.isError() ? WRONG : DOUBTFUL));
        }
        pencil.line(Meaning.Role.PARAGRAPH, page, new Spot(MARGIN, 290, 210 - 2 * MARGIN), 8, FAINT);
    }

    private String second(PlannedCertificate item) {
        return item.known()
                .filter(known -> item.intent() != PlannedCertificate.Step.REPLACE)
                .map(known -> known.serial().value())
                .orElseGet(() -> texts.text("certificate.contact.new"));
    }

    private static Optional<Problem> worst(PlannedCertificate item) {
        return item.problems().stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .min((a, b) -> a.severity().compareTo(b.severity()));
    }

    /** Where a line starts, and how long it may be, in millimetres. */
    private record Spot(double x, double baseline, double width) {}

    /** Writes lines on one sheet. */
    private record Pencil(Fonts fonts, List<Mark> marks, Map<ElementId, Meaning> meanings) {
        /** @param size in points; what is too long is cut short */
        void line(Meaning.Role role, String text, Spot spot, double size, Colour colour) {
            ElementId id = new ElementId("line-" + meanings.size());
            double room = Length.mm(spot.width()).points() / size;
            double x = Length.mm(spot.x()).points();
            double baseline = Length.mm(spot.baseline()).points();
            marks.add(new Mark.Text(id, fitted(text, room), x, baseline, size, colour, 1));
            meanings.put(id, Meaning.text(role));
        }

        private ShapedLine fitted(String text, double room) {
            ShapedLine whole = fonts.shape(text, FACES, 0);
            if (whole.advance() <= room) return whole;
            List<String> letters = Graphemes.of(text);
            int kept = Math.min(letters.size() - 1, (int) (letters.size() * room / whole.advance()) + 3);
            ShapedLine cut = whole;
            while (kept > 0 && cut.advance() > room) {
                String start = String.join("", letters.subList(0, kept)).strip();
                cut = fonts.shape(start + "…", FACES, 0);
                kept--;
            }
            return cut;
        }
    }
}
