package laurel.application.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import laurel.application.Issue;
import laurel.application.Source;
import laurel.application.Submission;
import laurel.application.SubmissionReader.Contents;
import laurel.application.SubmissionReader.Entry;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.tree.TreeReader;
import org.junit.jupiter.api.Test;

final class IssueListReaderTest {
    private final String json = Issue.json(Issue.of(7, "ada"));

    @Test
    void anIssueBecomesASubmission() {
        Submission submission = read(json).entries().get(0).submission().orElseThrow();

        assertThat(submission.source()).isEqualTo(new Source("#7", "https://github.com/laurel/desk/issues/7"));
        assertThat(submission.applicant().value()).isEqualTo("ada");
        assertThat(submission.submittedAt()).isEqualTo(Instant.parse("2023-08-15T10:00:00Z"));
        assertThat(submission.answers()).hasSize(13);
        assertThat(submission.claims()).hasSize(7);
    }

    @Test
    void theRestShapeGivesTheSame() {
        String rest = json.replace("\"author\"", "\"user\"")
                .replace("\"createdAt\"", "\"created_at\"")
                .replace("\"url\"", "\"url\":\"https://api.example.org/7\",\"html_url\"");

        assertThat(read(rest).entries().get(0).submission())
                .isEqualTo(read(json).entries().get(0).submission());
    }

    @Test
    void aPullRequestIsPassedOver() {
        Contents contents = read(json.replaceFirst("\\{", "{\"pull_request\":{},"));

        assertThat(contents.entries()).isEmpty();
        assertThat(contents.skipped()).isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsAllowed() {
        byte[] bytes = ("\uFEFF" + json).getBytes(StandardCharsets.UTF_8);
        Contents contents = new IssueListReader()
                .read("a.json", TreeReader.json().read("a.json", bytes), Issue.FORM, Progress.NONE);

        assertThat(contents.entries()).hasSize(1);
        assertThat(contents.problems()).isEmpty();
    }

    @Test
    void everyMissingKeyIsSaidAtItsPlace() {
        Entry entry = read("[\n{\"title\": \"x\"}]").entries().get(0);

        assertThat(entry.submission()).isEmpty();
        assertThat(entry.problems())
                .extracting(p -> p.place().toString() + " " + p.message().key())
                .containsExactlyInAnyOrder(
                        "a.json:2 \"number\" kernel.tree.missing",
                        "a.json:2 \"author\" kernel.tree.missing",
                        "a.json:2 \"createdAt\" kernel.tree.missing",
                        "a.json:2 \"body\" kernel.tree.missing");
    }

    @Test
    void aDuplicateKeyRefusesTheFile() {
        Contents contents = read(json.replaceFirst("\"number\":7", "\"number\":7,\"number\":8"));

        assertThat(contents.entries()).isEmpty();
        assertThat(keys(contents.problems())).containsExactly("kernel.tree.duplicate");
    }

    @Test
    void textAfterTheEndRefusesTheFile() {
        assertThat(keys(read(json + "[]").problems())).containsExactly("kernel.tree.trailing");
    }

    @Test
    void somethingElseThanAListIsRefused() {
        assertThat(keys(read("{}").problems())).containsExactly("application.issues.noList");
        assertThat(keys(read("").problems())).containsExactly("kernel.tree.empty");
    }

    @Test
    void anIssueThatIsNoFormIsRejectedWithAReason() {
        Entry entry = read(json.replaceAll("\"body\":\"[^\"]*\"", "\"body\":\"hello\""))
                .entries()
                .get(0);

        assertThat(keys(entry.problems())).containsExactly("application.issues.noForm");
    }

    @Test
    void anAuthorThatIsNoAccountIsSaid() {
        Entry entry = read(json.replace("\"login\":\"ada\"", "\"login\":\"app/renovate\""))
                .entries()
                .get(0);

        assertThat(keys(entry.problems())).containsExactly("application.issues.noPerson");
    }

    private static Contents read(String json) {
        return new IssueListReader().read("a.json", TreeReader.json().read("a.json", json), Issue.FORM, Progress.NONE);
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(p -> p.message().key()).toList();
    }
}
