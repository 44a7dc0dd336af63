package laurel.application.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import laurel.application.AnswerRole;
import laurel.application.Form;
import laurel.application.Issue;
import laurel.kernel.tree.TreeReader;
import laurel.programme.CohortId;
import laurel.programme.files.YamlProgrammes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IssueFormsTest {
    private static final String TEMPLATE = """
            name: Try
            about: unknown
            title: "Try <you>"
            labels: [a]
            assignees: ada
            body:
            - type: markdown
              attributes: {value: Welcome}
            - id: github
              type: input
              attributes: {label: Account, placeholder: "@you"}
              validations: {required: true}
            - id: boxes
              type: checkboxes
              attributes:
                label: Which?
                options:
                - label:  Be Kind
                  required: true
            """;

    @Test
    void theShippedFormIsSound() {
        assertThat(new IssueForms(Path.of("no-such-folder"))
                        .read(new CohortId("ambassador-2023"))
                        .problems())
                .isEmpty();
    }

    @Test
    void theFormOf2023HasThirteenQuestions() {
        assertThat(Issue.FORM.fields()).hasSize(13);
        assertThat(Issue.FORM.titleGap()).isEqualTo("<your-GH-handle>");
        assertThat(Issue.FORM.titleStart()).isEqualTo("Application: 2023 Ambassadorship Program Application");
    }

    @Test
    void aCohortWithoutATemplateHasNoForm(@TempDir Path folder) {
        assertThat(new IssueForms(folder).of(new CohortId("ambassador-2019"))).isEmpty();
    }

    @Test
    void aTemplateInTheFolderReplacesTheShippedOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ambassador-2023.yml"), TEMPLATE.replace("about: unknown\n", ""));

        Form form = new IssueForms(folder).of(Issue.COHORT).orElseThrow();

        assertThat(form.fields()).extracting(Form.Field::role).containsExactly(AnswerRole.HANDLE, AnswerRole.CLAIMS);
        assertThat(form.fields()).extracting(Form.Field::required).containsExactly(true, true);
    }

    @Test
    void anUnsoundTemplateOfTheFolderIsNeverPassedOver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ambassador-2023.yml"), TEMPLATE);
        Files.writeString(folder.resolve("ambassador.yml"), TEMPLATE.replace("about: unknown\n", ""));
        IssueForms forms = new IssueForms(folder);

        assertThat(forms.of(Issue.COHORT)).isEmpty();
        assertThat(forms.problems(Issue.COHORT))
                .extracting(problem -> problem.message().key())
                .containsExactly("kernel.tree.unknown");
        assertThat(forms.problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("kernel.tree.unknown", "application.form.fileName");
    }

    @Test
    void anUnknownKeyIsAProblem() {
        IssueForms.Reading reading = IssueForms.read(TreeReader.yaml().read("a.yml", TEMPLATE));

        assertThat(reading.form()).isEmpty();
        assertThat(reading.problems())
                .extracting(p -> p.place().line() + " " + p.message().key())
                .containsExactly("2 kernel.tree.unknown");
    }

    @Test
    void aBoxIsTiedToTheRequirementWhoseSentenceItQuotes() {
        Form form = IssueForms.read(TreeReader.yaml().read("a.yml", TEMPLATE.replace("about: unknown\n", "")))
                .form()
                .orElseThrow();
        Form tied = form.tiedTo(
                YamlProgrammes.presets().find(Issue.COHORT).orElseThrow().requirementSets());

        assertThat(tied.fields().get(1).boxes().get(0).requirement().map(Object::toString))
                .isEqualTo(Optional.of("be-kind"));
    }
}
