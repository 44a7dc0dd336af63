package laurel.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Length;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import laurel.kernel.Texts;
import laurel.template.Box;
import laurel.template.Colour;
import laurel.template.ElementId;
import laurel.template.Figure;
import laurel.template.FontChain;
import laurel.template.Fonts;
import laurel.template.IssueFacts;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.Meaning;
import laurel.template.PageLayout;
import laurel.template.Paint;

/**
 * A sheet that shows whether a printer prints in true size and reaches the margins: two rulers of 100 mm, the edges of the
 * printable area, the places of certificates with their crop marks, and what was chosen.
 *
 * @param sheets places of the preset, for pages of A4
 * @param margin what the preset leaves empty along the edges, millimetres
 * @param lines what is written on it, the title first
 * @param language of the lines
 */
record TestPage(Sheets sheets, double margin, List<String> lines, Language language) {
    private static final Colour INK = new Colour(0x000000);
    private static final Colour FAINT = new Colour(0x9a9a9a);
    private static final FontChain FACES = FontChain.of("SourceSerif4-Regular", "NotoSansSC-Regular");
    private static final ElementId MARKS = new ElementId("marks");
    /** Where both rulers begin. */
    private static final double ORIGIN = 35;

    private static final double RULER = 100;

    TestPage {
        lines = List.copyOf(lines);
    }

    static TestPage of(SheetPreset preset, String printer, Texts texts) {
        Sheets sheets = Sheets.of(preset, PageSize.A4_LANDSCAPE)
                .or(() -> Sheets.of(preset.scaled(SheetPreset.Scaling.SHRINK), PageSize.A4_LANDSCAPE))
                .orElseThrow(() -> new IllegalArgumentException("no room on " + preset.name()));
        PageSize sheet = sheets.sheet();
        List<Message> lines = List.of(
                Message.of("certificate.test.title"),
                Message.of("certificate.test.printer", printer),
                Message.of("certificate.test.preset", preset.title()),
                Message.of(
                        "certificate.test.sheet",
                        sheet.width().mm(),
                        sheet.height().mm(),
                        sheets.scale()),
                Message.of("certificate.test.measure"),
                Message.of("certificate.test.reach"));
        Language language = texts.locale().getLanguage().equals("zh") ? Language.ZH : Language.EN;
        double margin = preset.grid().margin().mm();
        return new TestPage(sheets, margin, lines.stream().map(texts::text).toList(), language);
    }

    PageSize sheet() {
        return sheets.sheet();
    }

    String title() {
        return lines.get(0);
    }

    IssueFacts facts(Instant printed) {
        return new IssueFacts(title(), "", "Laurel", language, printed, title());
    }

    Layout layout(Fonts fonts) {
        List<Mark> marks = new ArrayList<>();
        Map<ElementId, Meaning> meanings = new LinkedHashMap<>();
        marks.add(line(INK, 0.2, rulers()));
        for (int at = 0; at <= RULER; at += 10) {
            String number = String.valueOf(at);
            marks.add(text(fonts, MARKS, number, ORIGIN + at - 1.5, ORIGIN - 6.5, 7));
            marks.add(text(fonts, MARKS, number, ORIGIN - 11.5, ORIGIN + at + 1, 7));
        }
        marks.add(frame(
                margin, margin, sheet().width().mm() - margin, sheet().height().mm() - margin));
        sheets.spots().forEach(spot -> marks.add(frame(spot.x(), spot.y(), spot.right(), spot.bottom())));
        if (!sheets.cropMarks().isEmpty()) marks.add(line(INK, 0.2, cropMarks()));
        for (int i = 0; i < lines.size(); i++) {
            ElementId id = new ElementId("line" + i);
            marks.add(text(fonts, id, lines.get(i), ORIGIN + 12, ORIGIN + 20 + 9.0 * i, i == 0 ? 18 : 11));
            meanings.put(id, Meaning.text(i == 0 ? Meaning.Role.HEADING : Meaning.Role.PARAGRAPH));
        }
        meanings.put(MARKS, Meaning.DECORATION);
        PageLayout.Background nothing = new PageLayout.Background("test-page", List.of());
        return new Layout(List.of(new PageLayout(sheet(), nothing, marks, meanings)), List.of());
    }

    private static String rulers() {
        StringBuilder path = new StringBuilder();
        segment(path, ORIGIN, ORIGIN, ORIGIN + RULER, ORIGIN);
        segment(path, ORIGIN, ORIGIN, ORIGIN, ORIGIN + RULER);
        for (int at = 0; at <= RULER; at++) {
            double tick = at % 10 == 0 ? 5 : at % 5 == 0 ? 3.5 : 2;
            segment(path, ORIGIN + at, ORIGIN - tick, ORIGIN + at, ORIGIN);
            segment(path, ORIGIN - tick, ORIGIN + at, ORIGIN, ORIGIN + at);
        }
        return path.toString();
    }

    private String cropMarks() {
        StringBuilder path = new StringBuilder();
        sheets.cropMarks().forEach(mark -> segment(path, mark.x1(), mark.y1(), mark.x2(), mark.y2()));
        return path.toString();
    }

    private static void segment(StringBuilder path, double x1, double y1, double x2, double y2) {
        path.append(String.format(Locale.ROOT, "M%.3f %.3fL%.3f %.3f", x1, y1, x2, y2));
    }

    private static Mark line(Colour colour, double width, String path) {
        return new Mark.Shape(MARKS, new Figure.Path(path).outline(), stroke(colour, width));
    }

    private static Mark frame(double left, double top, double right, double bottom) {
        Box box = new Box(Length.mm(left), Length.mm(top), Length.mm(right - left), Length.mm(bottom - top));
        return new Mark.Shape(MARKS, new Figure.Rectangle(box, 0).outline(), stroke(FAINT, 0.15));
    }

    private static Paint stroke(Colour colour, double width) {
        return new Paint(Optional.empty(), Optional.of(new Paint.Stroke(colour, width)), 1);
    }

    /** @param size in points */
    private static Mark text(Fonts fonts, ElementId id, String text, double x, double baseline, double size) {
        return new Mark.Text(
                id,
                fonts.shape(text, FACES, 0),
                Length.mm(x).points(),
                Length.mm(baseline).points(),
                size,
                INK,
                1);
    }
}
