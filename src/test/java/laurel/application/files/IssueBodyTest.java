package laurel.application.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.application.Answer;
import laurel.application.Claim;
import laurel.application.Form;
import laurel.application.Issue;
import laurel.kernel.Place;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class IssueBodyTest {
    private static final Place PLACE = Place.in("issues.json");

    private final IssueBody bodies = new IssueBody(Issue.FORM);
    private final Issue issue = Issue.of(1, "ada");

    @Test
    void answersAreVerbatim() {
        IssueBody.Reading reading = read(issue.answering("name", " Zeynep ").body());

        assertThat(answer(reading, "name")).isEqualTo(" Zeynep ");
        assertThat(answer(reading, "requirementsx")).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void tickedBoxesAreClaimsWhicheverLetterTicksThem() {
        String body = issue.ticking("age", "event").body().replaceFirst("\\[X]", "[x]");

        assertThat(read(body).claims())
                .filteredOn(Claim::ticked)
                .extracting(c -> c.requirement().value())
                .containsExactly("age", "event");
        assertThat(read(body).claims()).hasSize(7);
    }

    @Test
    void carriageReturnsAndOtherLevelsMakeNoDifference() {
        String body = issue.body();

        assertThat(read(body.replace("\n", "\r\n")).answers())
                .isEqualTo(read(body).answers());
        assertThat(read(body.replace("### ", "# ")).answers())
                .isEqualTo(read(body).answers());
        assertThat(read(body.replace("### ", "##### ")).answers())
                .isEqualTo(read(body).answers());
    }

    @Test
    void aForeignHeadingStaysInTheAnswer() {
        String plan = "### My plan\n\nName\n\n#### Talks about Name\n\n- one";

        assertThat(answer(read(issue.answering("requirementsx", plan).body()), "requirementsx"))
                .isEqualTo(plan);
    }

    @Test
    void aLabelInsideALineBeginsNothing() {
        String story = "My Name and my Requirements: Surname.\nSee ### Name";

        assertThat(answer(read(issue.answering("kubespherejourney", story).body()), "kubespherejourney"))
                .isEqualTo(story);
    }

    @Test
    void theSecondHeadingOfALabelIsReportedAndStaysInTheAnswer() {
        IssueBody.Reading reading =
                read(issue.answering("kubespherejourney", "### Name\n\nEve").body());

        assertThat(answer(reading, "name")).isEqualTo("Ada");
        assertThat(answer(reading, "kubespherejourney")).isEqualTo("### Name\n\nEve");
        assertThat(keys(reading)).containsExactly("application.form.headingTwice");
    }

    @Test
    void aMissingOptionalQuestionIsNoProblem() {
        String body = issue.body();
        String shorter = body.substring(0, body.lastIndexOf("### "));

        assertThat(read(shorter).problems()).isEmpty();
    }

    @Test
    void aMissingRequiredQuestionIsReported() {
        String body = issue.body().replace("### Email\n\nada@example.org\n\n", "");

        assertThat(keys(read(body))).containsExactly("application.form.sectionMissing");
    }

    @Test
    void anUnknownBoxIsReported() {
        String body = issue.body().replace("18 years", "21 years");

        assertThat(keys(read(body))).containsExactly("application.form.boxUnknown", "application.form.boxMissing");
    }

    @Test
    void aTextThatIsNoFormIsNothing() {
        assertThat(bodies.read("Please let me in.\n\n### Name\n\nAda", PLACE)).isEmpty();
        assertThat(bodies.read("", PLACE)).isEmpty();
    }

    /** Whatever people write, they get the same back. */
    @Property(tries = 300)
    void whatIsRenderedIsReadBack(@ForAll("texts") List<String> texts) {
        Issue written = issue;
        List<Form.Field> free = Issue.FORM.fields().stream()
                .filter(field -> field.kind() != Form.Kind.BOXES)
                .toList();
        for (int i = 0; i < free.size(); i++) {
            written = written.answering(free.get(i).id(), texts.get(i));
        }

        IssueBody.Reading reading = read(written.body());

        assertThat(reading.problems()).isEmpty();
        for (int i = 0; i < free.size(); i++) {
            assertThat(answer(reading, free.get(i).id())).isEqualTo(texts.get(i));
        }
    }

    @Property(tries = 200)
    void everyCombinationOfTicksIsReadBack(@ForAll("ticks") Set<String> ticks) {
        IssueBody.Reading reading =
                read(issue.ticking(ticks.toArray(new String[0])).body());

        assertThat(reading.claims().stream()
                        .filter(Claim::ticked)
                        .map(c -> c.requirement().value())
                        .collect(Collectors.toSet()))
                .isEqualTo(ticks);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("aZ09 .:#*[]()`_-\"'|<>\t\n")
                .withChars('İ', 'ö', '\u0306', '郑', 'ع')
                .ofMaxLength(60);
        Arbitrary<String> traps = Arbitraries.of(
                "### Other heading\n\ntext",
                "#### Name of my blog",
                "- [X] a box",
                "```\n# code\n```",
                "Name",
                "a\n\n\nb");
        return Arbitraries.oneOf(words, traps)
                .filter(text -> text.isEmpty() || !text.strip().equals("_No response_"))
                .filter(text -> text.lines().noneMatch(IssueBodyTest::isLabel))
                .list()
                .ofSize(Issue.FORM.fields().size());
    }

    @Provide
    Arbitrary<Set<String>> ticks() {
        return Arbitraries.of("age", "cloud-native", "future-knowledge", "content", "contributions", "event", "cncf")
                .set();
    }

    private static boolean isLabel(String line) {
        String text = line.replaceAll("^[ #\\t]+|[ #\\t]+$", "");
        return line.strip().startsWith("#") && Issue.FORM.field(text).isPresent();
    }

    private IssueBody.Reading read(String body) {
        return bodies.read(body, PLACE).orElseThrow();
    }

    private static String answer(IssueBody.Reading reading, String field) {
        Optional<Answer> answer =
                reading.answers().stream().filter(a -> a.field().equals(field)).findFirst();
        return answer.orElseThrow().text();
    }

    private static List<String> keys(IssueBody.Reading reading) {
        return reading.problems().stream().map(p -> p.message().key()).toList();
    }
}
