package laurel.template.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.kernel.Problem;
import laurel.kernel.Sha256;
import laurel.template.Box;
import laurel.template.BundledFaces;
import laurel.template.Condition;
import laurel.template.Element;
import laurel.template.Language;
import laurel.template.Meaning;
import laurel.template.Picture;
import laurel.template.PictureReading;
import laurel.template.Placeholder;
import laurel.template.Placement;
import laurel.template.Template;
import laurel.template.TemplateReading;
import laurel.template.TemplateSource;
import laurel.template.TextElement;
import laurel.template.TextStyle;
import org.junit.jupiter.api.Test;

class TemplateJsonTest {
    private static final String GOOD = """
            {
              "id": "plain", "version": 3,
              "name": {"en": "Plain", "zh": "素"},
              "page": {"width": 297, "height": 210},
              "palette": {"ink": "#102030"},
              "elements": [
                {"id": "paper", "type": "rectangle", "x": 0, "y": 0, "width": 297, "height": 210,
                 "fill": {"from": [0, 0], "to": [0, 210],
                          "stops": [{"at": 0, "colour": "#ffffff"}, {"at": 1, "colour": "#eeeeee"}]}},
                {"id": "star", "type": "path", "data": "M0 0L10 10z", "fill": "ink", "opacity": 0.5},
                {"id": "ring", "type": "ellipse", "x": 1, "y": 1, "width": 2, "height": 2,
                 "stroke": {"colour": "ink", "width": 0.3}},
                {"id": "edge", "type": "line", "from": [1, 2], "to": [3, 4], "stroke": {"colour": "ink", "width": 1}},
                {"id": "name", "type": "text", "x": 10, "y": 90, "width": 277, "height": 20,
                 "fonts": ["CormorantGaramond-SemiBold", "NotoSerifSC-SemiBold 84%"], "size": 40, "minimumSize": 20,
                 "colour": "ink", "align": "centre",
                 "text": {"en": "{recipient.name}", "zh": {"text": "{recipient.name}", "size": 36, "wraps": true}}},
                {"id": "code", "type": "qr", "x": 250, "y": 170, "width": 30, "height": 30, "text": "{verify.text}",
                 "colour": "ink"}
              ]
            }
            """;

    private static TemplateReading read(String json) {
        return TemplateJson.read(json.getBytes(StandardCharsets.UTF_8), "plain.json");
    }

    private static List<Problem> problems(String json) {
        return read(json).fold(found -> List.of(), TemplateReading.Refused::problems);
    }

    private static List<String> told(String json) {
        return problems(json).stream()
                .map(problem ->
                        problem.place().field() + " " + problem.message().key())
                .toList();
    }

    private static final String TWO_PAGES = """
            {
              "format": 1, "id": "two", "version": 1, "name": {"en": "Two"},
              "page": {"width": 200, "height": 100},
              "pages": [
                {"background": "paper.png", "elements": [
                  {"id": "title", "type": "text", "x": 100, "y": 30, "width": 80, "height": 20, "reference": "centre",
                   "rotation": -15, "opacity": 0.5, "role": "heading", "when": "programme.name != Nothing",
                   "fonts": ["SourceSerif4-Regular"], "size": 12, "colour": "#000000", "text": {"en": "Thanks"}},
                  {"id": "seal", "type": "picture", "x": 190, "y": 60, "width": 20, "height": 20, "reference": "right",
                   "file": "seal.jpg", "fit": "stretch", "alt": {"en": "A seal"}}
                ]},
                {"elements": [
                  {"id": "code", "type": "qr", "x": 10, "y": 10, "width": 40, "height": 40, "text": "{serial}",
                   "colour": "#000000", "alt": {"en": "The serial, to be scanned"}}
                ]}
              ]
            }
            """;

    private static TemplateReading readWithPictures(String json) {
        return TemplateJson.read(json.getBytes(StandardCharsets.UTF_8), "two.json", name -> switch (name) {
            case "paper.png" -> admitted(new Picture(name, Picture.Kind.PNG, new byte[] {1}, 2000, 1000));
            case "seal.jpg" -> admitted(new Picture(name, Picture.Kind.JPEG, new byte[] {2}, 300, 300));
            default -> Optional.empty();
        });
    }

    private static Optional<PictureReading> admitted(Picture picture) {
        return Optional.of(new PictureReading.Admitted(picture, List.of()));
    }

    @Test
    void readsSeveralPagesWithPictures() {
        Template template = readWithPictures(TWO_PAGES).fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });

        assertThat(template.pages()).hasSize(2);
        assertThat(template.pages().get(0).background().orElseThrow().name()).isEqualTo("paper.png");
        Element title = template.elements().get(0);
        assertThat(title.placement())
                .isEqualTo(new Placement(-15, 0.5, Optional.of(Condition.parse("programme.name != Nothing"))));
        assertThat(title.meaning(Language.EN)).isEqualTo(Meaning.text(Meaning.Role.HEADING));
        Box titleBox = title.fold(text -> text.box(), qr -> qr.box(), shape -> null, picture -> picture.box());
        assertThat(titleBox).isEqualTo(Box.mm(60, 30, 80, 20));
        Element seal = template.elements().get(1);
        assertThat(seal.meaning(Language.EN)).isEqualTo(Meaning.figure("A seal"));
        Box sealBox = seal.fold(text -> text.box(), qr -> qr.box(), shape -> null, picture -> picture.box());
        assertThat(sealBox).isEqualTo(Box.mm(170, 60, 20, 20));
    }

    @Test
    void changesItsHashWithItsPictures() {
        String other = TWO_PAGES.replace("paper.png", "seal.jpg").replace("\"width\": 200", "\"width\": 100");
        assertThat(readWithPictures(TWO_PAGES)
                        .<String>fold(found -> found.template().hash(), refused -> ""))
                .isNotEqualTo(Sha256.hex(TWO_PAGES.getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(readWithPictures(other)
                        .<String>fold(found -> found.template().hash(), refused -> "-"));
    }

    @Test
    void tellsEveryFaultOfPicturesAndPlaces() {
        String wrong = TWO_PAGES
                .replace("paper.png", "seal.jpg")
                .replace("\"file\": \"seal.jpg\"", "\"file\": \"gone.png\"")
                .replace("\"x\": 100", "\"x\": 20")
                .replace("programme.name != Nothing", "no condition")
                .replace("\"format\": 1", "\"format\": 2");
        List<String> told =
                readWithPictures(wrong).fold(found -> List.<Problem>of(), TemplateReading.Refused::problems).stream()
                        .map(problem -> problem.place().field() + " "
                                + problem.message().key())
                        .toList();

        assertThat(told)
                .contains(
                        "format template.json.wrong",
                        "pages[0].background template.background.proportions",
                        "pages[0].elements[0].x template.box.left",
                        "pages[0].elements[0].when template.json.wrong",
                        "pages[0].elements[1].file template.picture.absent");
    }

    @Test
    void readsEveryKindOfElement() {
        Template template = read(GOOD).fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });

        assertThat(template.version()).isEqualTo(3);
        assertThat(template.elements()).hasSize(6);
        assertThat(template.hash()).isEqualTo(Sha256.hex(GOOD.getBytes(StandardCharsets.UTF_8)));
        assertThat(template.neededFields(Language.EN))
                .containsExactly(new Placeholder("recipient.name"), new Placeholder("verify.text"));
        TextElement name = template.elements().get(4).fold(text -> text, qr -> null, shape -> null, picture -> null);
        assertThat(name.version(Language.EN).style().size()).isEqualTo(40);
        assertThat(name.version(Language.ZH).style().size()).isEqualTo(36);
        assertThat(name.version(Language.ZH).style().wraps()).isEqualTo(TextStyle.Wraps.LAST);
        assertThat(name.version(Language.ZH).style().fonts().links().get(1).scale())
                .isEqualTo(0.84);
    }

    @Test
    void tellsEveryProblemAtOnceWithItsPlace() {
        String bad = GOOD.replace("\"version\": 3", "\"version\": \"three\"")
                .replace("\"page\"", "\"paper\"")
                .replace("#102030", "dark")
                .replace("M0 0L10 10z", "M0 0L10 ten")
                .replace("\"opacity\": 0.5", "\"opacity\": 5")
                .replace("\"id\": \"ring\"", "\"id\": \"star\"")
                .replace("\"align\": \"centre\"", "\"align\": \"center\"")
                .replace("{verify.text}", "{verify text}")
                .replace("\"minimumSize\": 20", "\"minimumsize\": 20");

        assertThat(told(bad))
                .contains(
                        "version template.json.wrong",
                        "page template.json.missing",
                        "paper template.json.unknown",
                        "palette.ink template.json.wrong",
                        "elements[1].data template.json.wrong",
                        "elements[1].opacity template.json.range",
                        "elements[2].id template.element.twice",
                        "elements[4].align template.json.choice",
                        "elements[4].minimumsize template.json.unknown",
                        "elements[5].text template.json.wrong");
    }

    @Test
    void tellsTheLineOfBrokenJson() {
        assertThat(problems(GOOD.replace("\"palette\":", "\"palette\"")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message().key()).isEqualTo("template.json.syntax");
                    assertThat(problem.place().source()).isEqualTo("plain.json");
                    assertThat(problem.place().line()).isEqualTo(5);
                });
    }

    @Test
    void refusesAPropertyGivenTwice() {
        assertThat(told(GOOD.replace("\"opacity\": 0.5", "\"opacity\": 0.5, \"opacity\": 0.6")))
                .containsExactly(" template.json.syntax");
    }

    @Test
    void refusesAnElementThatLacksALanguage() {
        assertThat(told(GOOD.replace("\"en\": \"{recipient.name}\", ", "")))
                .containsExactly("elements[4].text.en template.json.missing");
    }

    @Test
    void refusesATextOutsideThePage() {
        assertThat(told(GOOD.replace("\"x\": 10, \"y\": 90", "\"x\": 30, \"y\": 90")))
                .containsExactly("elements[4].x template.element.outside");
    }

    @Test
    void refusesEmptyAndForeignFiles() {
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("[]")).isNotEmpty();
        assertThat(problems("null")).isNotEmpty();
        assertThat(problems("{} {}")).isNotEmpty();
    }

    @Test
    void refusesAGradientThatEndsWhereItBegins() {
        assertThat(told(GOOD.replace("\"to\": [0, 210]", "\"to\": [0, 0.001]")))
                .containsExactly("elements[0].fill.to template.json.wrong");
    }

    @Test
    void refusesPointsFarFromAnyPage() {
        assertThat(told(GOOD.replace("\"from\": [1, 2]", "\"from\": [1e999, 2]")))
                .containsExactly("elements[3].from[0] template.json.range");
        assertThat(told(GOOD.replace("\"to\": [3, 4]", "\"to\": [3, -2000.1]")))
                .containsExactly("elements[3].to[1] template.json.range");
        assertThat(told(GOOD.replace("\"to\": [0, 210]", "\"to\": [0, 1e308]")))
                .containsExactly("elements[0].fill.to[1] template.json.range");
        for (String data :
                List.of("M0 0L1e400 3", "M0 0l4000 0 0.1 0", "M0 0A1e308 1e308 0 0 1 10 10", "M0 0T-1e308 5")) {
            assertThat(told(GOOD.replace("M0 0L10 10z", data)))
                    .as(data)
                    .containsExactly("elements[1].data template.json.wrong");
        }
        assertThat(told(GOOD.replace("M0 0L10 10z", "M-2000 4000L10 10z"))).isEmpty();
    }

    @Test
    void refusesAComparisonWithTwoSigns() {
        String when = "\"colour\": \"ink\", \"align\": \"centre\", \"when\": \"role.name %s Leader\"";
        String shown = "\"colour\": \"ink\", \"align\": \"centre\"";

        assertThat(told(GOOD.replace(shown, when.formatted("=="))))
                .containsExactly("elements[4].when template.json.wrong");
        assertThat(told(GOOD.replace(shown, when.formatted("!=")))).isEmpty();
    }

    @Test
    void readsWhenATextWraps() {
        assertThat(told(GOOD.replace("\"wraps\": true", "\"wraps\": \"paragraph\"")))
                .isEmpty();
        assertThat(told(GOOD.replace("\"wraps\": true", "\"wraps\": \"sometimes\"")))
                .containsExactly("elements[4].text.zh.wraps template.json.wrong");
    }

    @Test
    void refusesAVersionThatIsNotWhole() {
        assertThat(told(GOOD.replace("\"version\": 3", "\"version\": 1.5")))
                .containsExactly("version template.json.wrong");
        assertThat(told(GOOD.replace("\"version\": 3", "\"version\": 0")))
                .containsExactly("version template.json.range");
    }

    @Test
    void refusesAFaceThatNoBuildHasAndSaysWhichThereAre() {
        assertThat(problems(GOOD.replace("NotoSerifSC-SemiBold 84%", "NoSuchFont-Bold 84%")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().field()).isEqualTo("elements[4].fonts[1]");
                    assertThat(problem.message().arguments())
                            .containsExactly(BundledFaces.list(), "\"NoSuchFont-Bold 84%\"");
                });
    }

    @Test
    void readsAKeptTemplateWhoseFaceTheProgramHasNoLonger() {
        byte[] kept = GOOD.replace("NotoSerifSC-SemiBold 84%", "Retired-Bold").getBytes(StandardCharsets.UTF_8);

        assertThat(TemplateJson.again(TemplateSource.of(kept, Map.of()), "kept"))
                .isInstanceOf(TemplateReading.Found.class);
    }

    @Test
    void namesEveryFaceThatTheBuildFetches() throws IOException {
        String build = Files.readString(Path.of("src", "build", "java", "FetchFonts.java"));
        List<String> fetched = Pattern.compile("\"([A-Za-z0-9]+-[A-Za-z]+)\\.ttf\"")
                .matcher(build)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(BundledFaces.NAMES)
                .containsAll(fetched)
                .contains("NotoSansMerged-Regular", "NotoSansMerged-Bold")
                .hasSize(fetched.size() + 2);
        assertThat(Files.readString(Path.of("docs", "template-format.md"))).contains(BundledFaces.NAMES);
    }

    @Test
    void refusesMoreElementsThanACertificateNeeds() {
        String ring =
                "{\"id\": \"r%d\", \"type\": \"ellipse\", \"x\": 1, \"y\": 1, \"width\": 2, \"height\": 2, \"fill\": \"ink\"}, ";
        String rings = IntStream.range(0, 494).mapToObj(ring::formatted).collect(Collectors.joining());

        assertThat(told(GOOD.replace("\"elements\": [", "\"elements\": [" + rings)))
                .isEmpty();
        assertThat(told(GOOD.replace("\"elements\": [", "\"elements\": [" + rings + ring.formatted(494))))
                .containsExactly("elements template.element.many");
    }

    @Test
    void tellsAFaultOnceAndNothingThatFollowsFromIt() {
        assertThat(told(GOOD.replace("\"size\": 40", "\"size\": 4000").replace("\"size\": 36, ", "")))
                .containsExactly("elements[4].size template.json.range");
        assertThat(told(GOOD.replace("\"type\": \"path\", ", "")))
                .contains("elements[1].type template.json.missing")
                .doesNotContain("elements[1].type template.json.choice");
        assertThat(told(GOOD.replace("\"align\": \"centre\"", "\"align\": 3")))
                .containsExactly("elements[4].align template.json.wrong");
        assertThat(problems(GOOD.replace("\"minimumSize\": 20", "\"minimumSize\": 38")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().arguments()).containsExactly("1", "36", "38"));
    }

    @Test
    void tellsTheLineOfJsonThatIsTooDeep() {
        assertThat(problems("{\n\"a\":\n" + "[".repeat(5000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(3));
    }
}
