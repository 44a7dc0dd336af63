package laurel.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import laurel.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an evaluation says in words, and how long a term is in words. */
final class ExplanationTest {
    private static final Texts ENGLISH = Texts.load(Locale.ENGLISH, List.of("programme"));
    private static final Texts CHINESE = Texts.load(Locale.CHINESE, List.of("programme"));

    private final RequirementGroup basics = new RequirementGroup(
            RequirementGroup.Mode.ALL,
            0,
            new LocalText("Basics", "基本要求"),
            "You must meet all.",
            List.of(requirement("age", true), requirement("knowledge", false), requirement("cloud", false)));
    private final RequirementGroup electives = new RequirementGroup(
            RequirementGroup.Mode.AT_LEAST,
            2,
            new LocalText("Electives", "可选要求"),
            "At least two.",
            List.of(requirement("talk", false), requirement("blog", false), requirement("code", false)));
    private final RequirementGroup declarations = new RequirementGroup(
            RequirementGroup.Mode.DECLARATION,
            0,
            new LocalText("Declarations", "承诺"),
            "We ask you to promise.",
            List.of(requirement("kind", false)));
    private final RequirementSet set = new RequirementSet(
            "set", new LocalText("Set", "要求集"), List.of(basics, electives, declarations), "Apply anyway.");

    private static Requirement requirement(String id, boolean neverWaived) {
        return new Requirement(
                new RequirementId(id),
                new LocalText("the " + id, id + " 项"),
                "Sentence of " + id + ".",
                neverWaived,
                1);
    }

    private List<String> explained(Texts texts, Set<String> met) {
        return set
                .evaluate(id -> met.contains(id.value()) ? Standing.MET : Standing.NOT_MET, false)
                .explanation(texts.locale().getLanguage())
                .stream()
                .map(texts::text)
                .toList();
    }

    @Test
    void everyMissingRequirementIsNamedWithItsOwnSentence() {
        assertThat(explained(ENGLISH, Set.of("age", "talk")))
                .containsExactly(
                        "Set: below the bar.",
                        "Basics: 1 of 3 met: the age. \"You must meet all.\"",
                        "Missing: the knowledge. \"Sentence of knowledge.\"",
                        "Missing: the cloud. \"Sentence of cloud.\"",
                        "Electives: 1 of at least 2 met: the talk; not met: the blog; the code. \"At least two.\"",
                        "Missing: the blog. \"Sentence of blog.\"",
                        "Missing: the code. \"Sentence of code.\"",
                        "Declarations: 0 of 1 declared: none. \"We ask you to promise.\"");
    }

    @Test
    void chineseSaysTheSame() {
        assertThat(explained(CHINESE, Set.of("knowledge", "cloud", "talk", "blog", "kind")))
                .containsExactly(
                        "要求集：不能通过。",
                        "基本要求：3 项中满足 2 项：knowledge 项；cloud 项。“You must meet all.”",
                        "缺少，且任何人不得破例：age 项。“Sentence of age.”",
                        "可选要求：满足 2 项，至少需要 2 项：talk 项；blog 项。“At least two.”",
                        "承诺：1 项中已声明 1 项：kind 项。“We ask you to promise.”");
    }

    @Test
    void whatIsMetIsNamedAndNothingIsMissingOnceThereIsEnough() {
        assertThat(explained(ENGLISH, Set.of("age", "knowledge", "cloud", "talk", "blog", "kind")))
                .containsExactly(
                        "Set: met.",
                        "Basics: all 3 met: the age; the knowledge; the cloud. \"You must meet all.\"",
                        "Electives: 2 of at least 2 met: the talk; the blog. \"At least two.\"",
                        "Declarations: 1 of 1 declared: the kind. \"We ask you to promise.\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-01-01 | 2024-01-02 | one year and one day          | 1 年零 1 天",
                "2023-01-01 | 2024-04-01 | one year and 3 months         | 1 年 3 个月",
                "2023-01-01 | 2025-02-06 | 2 years, one month and 5 days | 2 年 1 个月零 5 天",
                "2023-01-01 | 2023-03-06 | 2 months and 5 days           | 2 个月零 5 天",
                "2023-01-01 | 2023-07-01 | 6 months                      | 6 个月",
                "2023-01-01 | 2023-01-06 | 5 days                        | 5 天"
            })
    void aLengthHasOnlyThePartsThatAreNotZero(LocalDate first, LocalDate last, String english, String chinese) {
        var remark = new Term(first, last).oddLength().orElseThrow();

        assertThat(ENGLISH.text(remark)).contains(" is " + english + ", not a whole");
        assertThat(CHINESE.text(remark)).contains("为" + chinese + "，");
    }
}
