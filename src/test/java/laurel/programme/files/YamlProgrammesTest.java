package laurel.programme.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Texts;
import laurel.programme.Calendar.Window;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Evaluation;
import laurel.programme.Evaluation.Outcome;
import laurel.programme.LocalText;
import laurel.programme.Milestone;
import laurel.programme.Programme;
import laurel.programme.RequirementId;
import laurel.programme.RequirementSet;
import laurel.programme.Signatory;
import laurel.programme.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class YamlProgrammesTest {
    private static final String SMALL = """
            id: speaker
            name: {en: Talks, zh: 演讲}
            holder: {en: Talker, zh: 讲者}
            headings: [Talks]
            filePrefix: speaker
            requirementSets:
              - id: talks
                title: {en: Talks, zh: 演讲}
                groups:
                  - mode: all
                    title: {en: All, zh: 全部}
                    sentence: All of them.
                    requirements:
                      - id: spoke
                        text: {en: Spoke, zh: 演讲过}
                        sentence: Spoke once.
            cohorts:
              - edition: "2030"
                zone: UTC
                requirementSets: [talks]
            """;

    @TempDir
    private Path folder;

    private final Cohort ksap =
            YamlProgrammes.presets().find(new CohortId("ambassador-2023")).orElseThrow();

    @Test
    void fiveProgrammesAreShipped() {
        assertThat(YamlProgrammes.presets().all())
                .extracting(p -> p.id().value())
                .containsExactly("ambassador", "speaker", "contributor", "member", "user-group");
    }

    @Test
    void theCohortOf2023HasItsFacts() {
        assertThat(ksap.seats()).hasValue(25);
        assertThat(ksap.quorum()).isEqualTo(3);
        assertThat(ksap.reviewers()).containsExactly("calvinyv", "faweizhao26", "halil-bugol");
        assertThat(ksap.benefits()).hasSize(8);
        assertThat(ksap.calendar().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(ksap.requirementSets())
                .extracting(RequirementSet::id)
                .containsExactly("ksap-2023-form", "ksap-2023-readme", "ambassador-award-2022");
    }

    @Test
    void plannedAndActualDatesAreKeptApart() {
        Milestone post = ksap.calendar().milestone(Milestone.Step.POST).orElseThrow();

        assertThat(post.first()).isEqualTo(LocalDate.of(2023, 9, 15));
        assertThat(post.actual()).hasValue(LocalDate.of(2023, 10, 10));
    }

    @Test
    void aTermOfAYearAndADayIsRemarkedNotCorrected() {
        Message remark = ksap.term().orElseThrow().oddLength().orElseThrow();

        assertThat(Texts.load(Locale.ENGLISH, List.of("programme")).text(remark))
                .contains("2023-09-20")
                .contains("2024-09-21")
                .contains("one year and one day");
        assertThat(Texts.load(Locale.CHINESE, List.of("programme")).text(remark))
                .contains("1 年零 1 天");
    }

    @Test
    void theWindowIsReadInTheCohortsZone() {
        Instant firstMinute = Instant.parse("2023-07-31T16:00:00Z");

        assertThat(ksap.calendar().window(firstMinute)).isEqualTo(Window.OPEN);
        assertThat(ksap.calendar().in(ZoneOffset.UTC).window(firstMinute)).isEqualTo(Window.EARLY);
    }

    @Test
    void theFormAsksForThreeAndForTwoOfFour() {
        Set<String> basics = Set.of("age", "cloud-native", "future-knowledge");

        assertThat(outcome(0, basics, Set.of("content", "event"), false)).isEqualTo(Outcome.MEETS);
        assertThat(outcome(0, basics, Set.of("content"), true)).isEqualTo(Outcome.BELOW_WITH_PLAN);
        assertThat(outcome(0, basics, Set.of("content"), false)).isEqualTo(Outcome.BELOW);
        assertThat(outcome(0, Set.of("cloud-native"), Set.of("content", "event"), true))
                .isEqualTo(Outcome.FORBIDDEN);
    }

    @Test
    void theProgrammesTextAsksForAnyTwoOfNineAndForAge() {
        assertThat(ksap.requirementSets().get(1).requirements()).hasSize(9);
        assertThat(outcome(1, Set.of("age"), Set.of("be-kind"), false)).isEqualTo(Outcome.MEETS);
        assertThat(outcome(1, Set.of("age"), Set.of(), false)).isEqualTo(Outcome.BELOW);
        assertThat(outcome(1, Set.of("be-kind"), Set.of("content"), false)).isEqualTo(Outcome.FORBIDDEN);
    }

    @Test
    void theRuleOf2022CountsThreeMixed() {
        assertThat(outcome(2, Set.of("talk-1"), Set.of("blog-1", "blog-2"), false))
                .isEqualTo(Outcome.MEETS);
        assertThat(outcome(2, Set.of("talk-1"), Set.of("blog-1"), false)).isEqualTo(Outcome.BELOW);
        assertThat(outcome(2, Set.of("station-leader"), Set.of(), false)).isEqualTo(Outcome.MEETS);
    }

    @Test
    void anEarlierCohortHasNoTerm() {
        Cohort earlier =
                YamlProgrammes.presets().find(new CohortId("ambassador-2022")).orElseThrow();

        assertThat(earlier.term()).isEmpty();
    }

    @Test
    void aFileOfTheSameNameReplacesThePreset() throws IOException {
        write("speaker.yaml", SMALL);

        YamlProgrammes programmes = YamlProgrammes.with(folder);

        assertThat(programmes.problems()).isEmpty();
        assertThat(programmes.all()).hasSize(5);
        assertThat(programmes.all().get(1).name().en()).isEqualTo("Talks");
    }

    @Test
    void aCohortMayNameWhoSignsItsCertificates() throws IOException {
        write("speaker.yaml", SMALL + """
                    signatory:
                      name: {en: Jane Okafor, zh: 李明}
                      title: {en: Community Manager, zh: 社区经理}
                """);

        YamlProgrammes programmes = YamlProgrammes.with(folder);

        assertThat(programmes.problems()).isEmpty();
        assertThat(programmes.find(new CohortId("speaker-2030")).orElseThrow().signatory())
                .contains(
                        new Signatory(new LocalText("Jane Okafor", "李明"), new LocalText("Community Manager", "社区经理")));
        assertThat(ksap.signatory()).isEmpty();
    }

    @Test
    void aSignatoryWithoutANameIsToldWithItsPlace() throws IOException {
        write("speaker.yaml", SMALL + "    signatory: {title: {en: Manager, zh: 经理}}\n");

        assertThat(YamlProgrammes.with(folder).problems())
                .extracting(p -> p.message().key() + " " + p.place().line())
                .contains("kernel.tree.missing 21");
    }

    @Test
    void aFurtherFileAddsAProgramme() throws IOException {
        write("mentor.yaml", SMALL.replace("id: speaker", "id: mentor"));

        assertThat(YamlProgrammes.with(folder).all())
                .extracting(Programme::filePrefix)
                .hasSize(6);
    }

    @Test
    void everyProblemIsFoundWithItsLineAndThePresetStays() throws IOException {
        write(
                "speaker.yaml",
                SMALL.replace("headings: [Talks]", "headings: Talks\ncolour: red")
                        .replace("zone: UTC", "zone: Moon\n    seats: many\n    edition: 2031")
                        .replace("[talks]", "[talks, walks]"));

        YamlProgrammes programmes = YamlProgrammes.with(folder);

        assertThat(programmes.all().get(1).name().en()).isEqualTo("KubeSphere Talented Speaker");
        assertThat(programmes.problems())
                .extracting(p -> p.message().key() + " " + p.place().line())
                .containsExactlyInAnyOrder(
                        "kernel.tree.otherKind 4",
                        "kernel.tree.unknown 5",
                        "kernel.tree.duplicate 22",
                        "programme.file.zone 20",
                        "kernel.tree.otherKind 21",
                        "programme.file.setUnknown 23");
        Texts texts = Texts.load(Locale.ENGLISH, List.of("kernel", "programme"));
        assertThat(programmes.problems())
                .allSatisfy(problem -> assertThat(texts.text(problem))
                        .startsWith(folder.resolve("speaker.yaml").toString()));
    }

    @Test
    void aFileWithAnotherEndingIsNotPassedOver() throws IOException {
        write("speaker.yml", SMALL);

        assertThat(YamlProgrammes.with(folder).problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("programme.file.ending");
    }

    @Test
    void anAnchorIsRefused() throws IOException {
        write("speaker.yaml", SMALL.replace("headings: [Talks]", "headings: [&a Talks, *a]"));

        assertThat(YamlProgrammes.with(folder).problems())
                .extracting(Problem::message)
                .contains(Message.of("kernel.tree.anchor"));
    }

    private Outcome outcome(int set, Set<String> some, Set<String> others, boolean plan) {
        Evaluation evaluation = ksap.requirementSets().get(set).evaluate(id -> standing(id, some, others), plan);
        return evaluation.outcome();
    }

    private static Standing standing(RequirementId id, Set<String> some, Set<String> others) {
        return Optional.of(id.value())
                .filter(value -> some.contains(value) || others.contains(value))
                .map(met -> Standing.MET)
                .orElse(Standing.NOT_MET);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
