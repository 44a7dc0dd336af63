package laurel.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import laurel.template.TextStyle.Align;
import laurel.template.TextStyle.VerticalAlign;
import laurel.template.TextStyle.Wraps;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PageLayoutProperties {
    private static final Fonts FONTS = SharedFonts.FONTS;

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> letters = Arbitraries.of(
                "a",
                "W",
                "ffi",
                "ğ",
                "g\u0306",
                "İ",
                "Ắ",
                "j",
                "Q",
                " ",
                "  ",
                "-",
                "\n",
                "م",
                "ح",
                "لا",
                "अ",
                "क्ष",
                "ที่",
                "(2)",
                "\u200d",
                "\u202e",
                "张",
                "\ud842\udfb7",
                "😀",
                "\u0301",
                "\t");
        return letters.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void inkStaysInsideItsBoxOrThereIsAProblem(
            @ForAll("names") String name,
            @ForAll @DoubleRange(min = 1, max = 150) double width,
            @ForAll @DoubleRange(min = 1, max = 60) double height,
            @ForAll @IntRange(min = 4, max = 60) int size,
            @ForAll Wraps wraps,
            @ForAll Align align,
            @ForAll VerticalAlign verticalAlign,
            @ForAll @DoubleRange(min = -0.1, max = 0.5) double spacing) {
        Box box = Box.mm(20, 30, width, height);
        TextStyle style = new TextStyle(
                FontChain.of(TemplateSamples.ALWAYS),
                size,
                Math.max(1, size / 3.0),
                new Colour(0),
                spacing,
                1.2,
                wraps,
                align,
                verticalAlign);
        Element element = TemplateSamples.text("name", box, style, "{recipient.name?}");

        Layout layout = Layout.of(TemplateSamples.templateOf(element), TemplateSamples.named(name), Language.EN, FONTS);

        if (keys(layout).contains("template.text.overflow")) return;
        for (Mark mark : layout.first().allMarks()) {
            Mark.Text text = mark.fold(t -> t, s -> null, q -> null, i -> null, r -> null);
            ShapedLine.Ink ink = text.line().ink();
            if (ink.equals(ShapedLine.Ink.NONE)) continue;
            assertThat(text.x() + text.size() * ink.left())
                    .isGreaterThanOrEqualTo(box.x().points() - 1e-3);
            assertThat(text.x() + text.size() * ink.right()).isLessThanOrEqualTo(box.right() + 1e-3);
            assertThat(text.baseline() + text.size() * ink.top())
                    .isGreaterThanOrEqualTo(box.y().points() - 1e-3);
            assertThat(text.baseline() + text.size() * ink.bottom()).isLessThanOrEqualTo(box.bottom() + 1e-3);
        }
    }

    @Property(tries = 200)
    void everyLetterIsInTheLineOrReportedMissing(@ForAll("names") String name) {
        ShapedLine line = FONTS.shape(name, FontChain.of(TemplateSamples.ALWAYS), 0);

        int shaped = line.runs().stream()
                .flatMap(run -> run.clusters().stream())
                .mapToInt(cluster -> cluster.text().length())
                .sum();
        int missing = line.missing().stream().mapToInt(String::length).sum();
        assertThat(shaped + missing).isEqualTo(name.length());
        assertThat(Map.of("advance", line.advance())).doesNotContainValue(Double.NaN);
    }

    private static List<String> keys(Layout layout) {
        return layout.problems().stream()
                .map(problem -> problem.message().key())
                .toList();
    }
}
