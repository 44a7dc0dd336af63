package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.template.Picture;
import laurel.template.render.PictureReport.Art;
import laurel.template.render.PictureReport.Remark;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an SVG file may hold comes out in the colours that librsvg gives it; everything else is refused with its place. */
class SvgTest {
    private static final String PURPLE_AND_GREEN =
            "<circle cx='120' cy='100' r='60' fill='purple'/><circle cx='180' cy='100' r='60' fill='green'/>";
    private static final String STOPS =
            "<stop offset='0' stop-color='gold'/><stop offset='.5' stop-color='white'/><stop offset='1' stop-color='teal'/>";

    private static byte[] svg(String inner) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='300'"
                        + " height='200'>\n<rect width='300' height='200' fill='white'/>\n" + inner + "\n</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Art art(byte[] svg) throws IOException {
        PictureReport report = SvgCleaning.clean(svg);
        return report.art()
                .orElseThrow(() -> new AssertionError(report.remarks().toString()));
    }

    private static BufferedImage drawn(Art art) throws IOException {
        if (art.kind() == Picture.Kind.PNG) return ImageIO.read(new ByteArrayInputStream(art.content()));
        try (PDDocument document = Loader.loadPDF(art.content())) {
            return new PDFRenderer(document).renderImage(0, 2);
        }
    }

    private static List<Remark> problems(byte[] svg) throws IOException {
        return SvgCleaning.clean(svg).remarks().stream()
                .filter(PictureReport::isError)
                .toList();
    }

    static Stream<Arguments> drawings() {
        String half = "<mask id='m'><rect width='300' height='200' fill='#888'/></mask>";
        String dots = "<pattern id='p' width='20' height='20' patternUnits='userSpaceOnUse'>"
                + "<circle cx='10' cy='10' r='6' fill='crimson'/></pattern>";
        return Stream.of(
                arguments(
                        "a mask",
                        half + "<rect x='20' y='20' width='99' height='99' fill='#0a0' mask='url(#m)'/>",
                        "70,70 77d277, 200,70 ffffff"),
                arguments(
                        "a mask over a group",
                        half + "<g mask='url(#m)'>" + PURPLE_AND_GREEN + "</g>",
                        "90,100 bb77bb, 150,100 77bb77, 210,100 77bb77"),
                arguments(
                        "a see-through group",
                        "<g opacity='.5'>" + PURPLE_AND_GREEN + "</g>",
                        "90,100 bf7fbf, 150,100 7fbf7f, 210,100 7fbf7f"),
                arguments(
                        "a see-through repetition",
                        "<defs><g id='u'>" + PURPLE_AND_GREEN + "</g></defs><use href='#u' opacity='.5'/>",
                        "90,100 bf7fbf, 150,100 7fbf7f"),
                arguments(
                        "a see-through shape with a line",
                        "<circle cx='150' cy='100' r='60' fill='purple' stroke='lime' stroke-width='20' opacity='.5'/>",
                        "150,100 bf7fbf, 95,100 7fff7f, 85,100 7fff7f"),
                arguments(
                        "a see-through shape",
                        "<circle cx='150' cy='100' r='60' fill='purple' opacity='.5'/>",
                        "150,100 bf7fbf"),
                arguments(
                        "a pattern",
                        dots + "<rect x='20' y='20' width='200' height='100' fill='url(#p)'/>",
                        "30,30 dc143c, 40,40 ffffff, 130,90 dc143c, 140,100 ffffff"),
                arguments(
                        "a pattern of another",
                        dots + "<pattern id='q' href='#p' patternTransform='scale(2)'/>"
                                + "<rect x='20' y='20' width='200' height='100' fill='url(#q)'/>",
                        "60,60 dc143c, 80,80 ffffff"),
                arguments(
                        "a gradient that is repeated",
                        "<linearGradient id='g' spreadMethod='repeat' x1='.4' x2='.6'>" + STOPS
                                + "</linearGradient><rect width='300' height='200' fill='url(#g)'/>",
                        "62,100 ffd90a, 150,100 ffffff, 237,100 138a8a"),
                arguments(
                        "a gradient that is mirrored",
                        "<linearGradient id='g' spreadMethod='reflect' x1='.4' x2='.6'>" + STOPS
                                + "</linearGradient><rect width='300' height='200' fill='url(#g)'/>",
                        "62,100 0b8686, 150,100 ffffff, 237,100 ffda13"),
                arguments(
                        "a gradient from corner to corner",
                        "<linearGradient id='g' x2='1' y2='1'>" + STOPS
                                + "</linearGradient><rect width='300' height='60' fill='url(#g)'/>",
                        "75,45 ffffff, 225,15 ffffff, 295,5 ecf6f6"),
                arguments(
                        "a round gradient on an oblong",
                        "<radialGradient id='g'><stop stop-color='white'/><stop offset='1' stop-color='#0a0'/></radialGradient>"
                                + "<rect width='300' height='60' fill='url(#g)'/>",
                        "150,30 fefffe, 150,2 12b012, 30,30 33bb33"),
                arguments(
                        "a gradient that fades",
                        "<linearGradient id='g'><stop stop-color='red' stop-opacity='.3'/>"
                                + "<stop offset='1' stop-color='blue'/></linearGradient>"
                                + "<rect width='300' height='200' fill='url(#g)'/>",
                        "3,100 ffb4b4, 297,100 0404ff"),
                arguments(
                        "a clip path",
                        "<clipPath id='c'><circle cx='50' cy='50' r='30'/></clipPath>"
                                + "<g clip-path='url(#c)'><rect width='300' height='200' fill='gold'/></g>",
                        "50,50 ffd700, 50,85 ffffff, 25,25 ffffff"),
                arguments(
                        "a shadow",
                        "<filter id='f' color-interpolation-filters='sRGB' x='-1' y='-1' width='3' height='3'>"
                                + "<feOffset in='SourceAlpha' dx='40' dy='40'/><feGaussianBlur stdDeviation='2' result='b'/>"
                                + "<feMerge><feMergeNode in='b'/><feMergeNode in='SourceGraphic'/></feMerge></filter>"
                                + "<rect x='50' y='50' width='99' height='60' fill='gold' filter='url(#f)'/>",
                        "60,60 ffd700, 160,130 000000, 60,130 ffffff"),
                arguments(
                        "style rules",
                        "<style>svg > rect { opacity: .5 } g .c, #d { fill: red } .e { fill: blue }\n"
                                + "rect.e { fill: lime !important } * { fill: gold }</style>"
                                + "<rect class='e' width='50' height='50' style='fill: teal'/>"
                                + "<g><circle class='c' cx='100' cy='25' r='20'/></g>"
                                + "<circle id='d' class='e' cx='150' cy='25' r='20'/><circle cx='200' cy='25' r='20'/>",
                        "25,25 7ff53f, 100,25 ff0000, 150,25 ff0000, 200,25 ffd700"),
                arguments(
                        "a picture",
                        "<image x='20' y='20' width='200' height='100' xlink:href='" + picture() + "'/>",
                        "70,45 ff0000, 170,45 00ff00, 250,45 ffffff"),
                arguments(
                        "shapes in turned places",
                        "<g transform='translate(150 100) rotate(90) scale(2)'>"
                                + "<rect x='10' y='-20' width='20' height='40' rx='3' fill='teal'/></g>"
                                + "<svg x='10' y='10' width='50' height='50' viewBox='0 0 10 10'><rect width='10' height='5'"
                                + " fill='gold'/></svg>",
                        "120,140 008080, 180,140 008080, 150,100 ffffff, 35,20 ffd700, 35,50 ffffff"),
                arguments(
                        "lines",
                        "<path d='M20 50H280' stroke='navy' stroke-width='20' stroke-dasharray='40 30'/>"
                                + "<path d='M20 120H280' stroke='red' stroke-opacity='.5' stroke-width='20'/>",
                        "40,50 000080, 75,50 ffffff, 110,50 000080, 150,120 ff7f7f"),
                arguments(
                        "a hole",
                        "<path d='M50 10H250V190H50ZM100 50H200V150H100Z' fill='gold' fill-rule='evenodd'/>",
                        "75,100 ffd700, 150,100 ffffff"),
                arguments(
                        "what is not shown",
                        "<rect width='99' height='99' display='none'/><g visibility='hidden'>"
                                + "<rect x='100' width='99' height='99'/></g>",
                        "50,50 ffffff, 150,50 ffffff"),
                arguments(
                        "colours in capitals",
                        "<rect width='99' height='99' fill='RED'/>"
                                + "<rect x='100' width='99' height='99' fill='#00F'/>",
                        "50,50 ff0000, 150,50 0000ff"));
    }

    private static String picture() {
        byte[] svg = SvgSamples.withData(
                PngSamples.png(PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_RGB)), "image/png");
        String text = new String(svg, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("data:"), text.indexOf("'/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void whatIsAdmittedHasItsColours(String name, String inner, String points) throws IOException {
        BufferedImage image = drawn(art(svg(inner)));

        for (String point : points.split(", ", -1)) {
            String[] parts = point.split("[ ,]", -1);
            double scale = image.getWidth() / 300.0;
            int rgb = image.getRGB(
                    (int) (Integer.parseInt(parts[0]) * scale), (int) (Integer.parseInt(parts[1]) * scale));
            assertThat(distance(new Color(rgb), Color.decode("#" + parts[2])))
                    .as("%s at %s is %06x", name, point, rgb & 0xffffff)
                    .isLessThanOrEqualTo(9);
        }
    }

    private static int distance(Color a, Color b) {
        int red = Math.abs(a.getRed() - b.getRed());
        int green = Math.abs(a.getGreen() - b.getGreen());
        return Math.max(red, Math.max(green, Math.abs(a.getBlue() - b.getBlue())));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "<rect id='r' width='9' height='9' style='mix-blend-mode:multiply'/>",
                        "template.svg.value 3|rect \"r\"|mix-blend-mode|normal|multiply"),
                arguments(
                        "<rect width='9'\n height='9' fill='hsl(20, 80%, 50%)'/>",
                        "template.svg.value 4|rect|fill|none, #rrggbb, gold, url(#id)|hsl(20, 80%, 50%)"),
                arguments(
                        "<filter id='f'><feGaussianBlur stdDeviation='3'/></filter>",
                        "template.svg.value 3|filter \"f\"|color-interpolation-filters|sRGB|–"),
                arguments("<foreignObject id='o'/>", "template.svg.element 3|foreignObject \"o\""),
                arguments("<marker id='a'/>", "template.svg.element 3|marker \"a\""),
                arguments("<switch/>", "template.svg.element 3|switch"),
                arguments(
                        "<rect><animate attributeName='x' to='5' dur='1s'/></rect>", "template.svg.element 3|animate"),
                arguments("<text textLength='90'>Long</text>", "template.svg.attribute 3|text|textLength|90"),
                arguments("<style>a:hover { fill: red }</style>", "template.svg.selector 3|a:hover"),
                arguments("<style>@media print { rect { fill: red } }</style>", "template.svg.selector 3|@media print"),
                arguments(
                        "<style>rect { x: 5px }</style><g><rect id='i'/></g>",
                        "template.svg.attribute 2|rect|x|5px",
                        "template.svg.attribute 3|rect \"i\"|x|5px"),
                arguments(
                        "<clipPath id='c'><path clip-rule='evenodd' d='M0 0'/></clipPath>",
                        "template.svg.value 3|path|clip-rule|nonzero|evenodd"),
                arguments(
                        "<rect fill='url(#nowhere)'/>",
                        "template.svg.reference 3|rect|fill|linearGradient, pattern, radialGradient|#nowhere"),
                arguments(
                        "<mask id='m'><rect width='9' height='9' fill='red'/></mask>",
                        "template.svg.value 3|rect|fill|#808080|red"),
                arguments("<g opacity='.5'><svg id='s'/></g>", "template.svg.inside 3|svg \"s\"|g"),
                arguments(
                        "<g visibility='hidden'><rect visibility='visible'/></g>",
                        "template.svg.value 3|rect|visibility|hidden|visible"),
                arguments("<text>سلام</text>", "template.svg.rightToLeft 3|text|سلام"),
                arguments("<text id='t'>A\ue123</text>", "template.svg.letters 3|text \"t\"|\ue123"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatWouldLookOtherwiseIsRefusedWithItsPlace(ArgumentsAccessor arguments) throws IOException {
        List<String> found = problems(svg(Objects.requireNonNull(arguments.getString(0)))).stream()
                .map(problem -> problem.key() + " " + String.join("|", problem.arguments()))
                .toList();

        List<String> expected =
                Arrays.stream(arguments.toArray()).skip(1).map(Object::toString).toList();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        assertThat(problems(svg("<marker id='a'/>\n<rect rotate='3'/>\n<switch/>")))
                .extracting(problem -> problem.arguments().get(0))
                .containsExactly("3", "4", "5");
    }

    @Test
    void lettersAreTheProgramsOwn() throws IOException {
        PictureReport report = SvgCleaning.clean(svg("<text x='20' y='100' font-size='80' font-family='Comic Sans MS'"
                + " xml:space='preserve'>L<tspan fill='red'>张</tspan></text>"));

        assertThat(report.remarks()).extracting(Remark::key).containsExactly("template.svg.fonts");
        BufferedImage image = drawn(report.art().orElseThrow());
        assertThat(inked(image, 0, 62, 0xff000000)).isBetween(800, 6000);
        assertThat(inked(image, 62, 150, 0xffff0000)).isBetween(2000, 12_000);
    }

    private static int inked(BufferedImage image, int from, int to, int rgb) {
        double scale = image.getWidth() / 300.0;
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = (int) (from * scale); x < to * scale; x++) if (image.getRGB(x, y) == rgb) count++;
        }
        return count;
    }

    @Test
    void textStandsWhereItIsAnchored() throws IOException {
        BufferedImage image = drawn(art(svg("<text x='150' y='60' font-size='60' text-anchor='middle'>IHI </text>"
                + "<text x='290' y='160' font-size='60' text-anchor='end'>H<tspan dy='20'>I</tspan></text>")));

        double scale = image.getWidth() / 300.0;
        assertThat(image.getRGB((int) (150 * scale), (int) (38 * scale)) & 0xff).isLessThan(40);
        assertThat(inked(image, 291, 300, 0xff000000)).isZero();
        assertThat(inked(image, 270, 290, 0xff000000)).isPositive();
    }

    @Test
    void whatIsDrawnAsPixelsSaysWhy() throws IOException {
        PictureReport report = SvgCleaning.clean(svg("<mask id='m'/>"));

        assertThat(report.remarks()).containsExactly(Remark.note("template.svg.pixels", "400", "mask \"m\"", "3"));
        assertThat(report.art().orElseThrow().width()).isEqualTo(1250);
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                arguments("width='200' height='100'", 150, 75),
                arguments("width='100%' height='100%' viewBox='0 0 297 210'", 223, 158),
                arguments("viewBox='0 0 297 210'", 223, 158),
                arguments("width='10cm' viewBox='0 0 200 100'", 283, 142),
                arguments("height='1in' viewBox='0 0 200 100'", 144, 72));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void itsSizeIsWhatItSaysOrItsViewBox(String attributes, int width, int height) throws IOException {
        Art art =
                art(("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>").getBytes(StandardCharsets.UTF_8));

        assertThat(Math.round(art.width())).isEqualTo(width);
        assertThat(Math.round(art.height())).isEqualTo(height);
    }

    @Test
    void anSvgWithoutAnySizeIsRefused() throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(problems(svg)).extracting(Remark::key).containsExactly("template.svg.size");
    }
}
