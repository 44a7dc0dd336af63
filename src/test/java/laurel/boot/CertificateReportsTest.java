package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read of certificates: JSON with every reason, and everything on record of one certificate. */
class CertificateReportsTest {
    private static final String POST = """
            ---
            title: 'Two new ambassadors'
            createTime: '2023-10-10'
            ---
            ## 2023 KubeSphere Ambassador

            We welcome 2 new KubeSphere Ambassadors (2023.9.20-2024.9.21).

            | Name | certificate |
            | ---- | ----------- |
            | İpek Yıldız | [Download](https://example.org/images/ambassador-2023-ipek.png) |
            | 林小满 | [Download](https://example.org/images/ambassador-2023-linxiaoman.png) |
            """;

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void importTheRoster() throws IOException {
        terminal = new Terminal(folder.resolve("data"));
        Path post = Files.writeString(folder.resolve("post.md"), POST);
        terminal.laurel("roster", "import", post.toString(), "--yes");
    }

    private Terminal.Outcome issue(String... more) {
        String out = folder.resolve("out").toString();
        return certificates(Stream.concat(
                        Stream.of("issue", "-c", "ambassador-2023", "--out", out, "--formats", "pdf"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Terminal.Outcome certificates(String... words) {
        return terminal.laurel(
                Stream.concat(Stream.of("certificates"), Stream.of(words)).toArray(String[]::new));
    }

    private static JsonNode json(Terminal.Outcome outcome) {
        try {
            return new ObjectMapper().readTree(outcome.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(outcome.out() + outcome.err(), e);
        }
    }

    private String serial(int line) {
        return json(certificates("list", "--json")).path(line).path("serial").asText();
    }

    @Test
    void aPlanAndAReportTellWhyACertificateIsNotIssued() throws IOException {
        Path file = Files.createDirectories(folder.resolve("out")).resolve("ambassador-linxiaoman.pdf");
        Files.writeString(file, "mine");
        JsonNode plan = json(issue("--dry-run", "--json", "--waive", "expired", "--reason", "asked for"));
        JsonNode blocked = plan.path("certificates").path(1);
        assertThat(blocked.path("step").asText()).isEqualTo("BLOCKED");
        assertThat(blocked.path("problems").findValuesAsText("kind")).contains("file-exists");
        assertThat(blocked.path("problems").findValuesAsText("severity")).contains("ERROR");
        assertThat(blocked.path("waivers").path(0).path("reason").asText()).isEqualTo("asked for");
        JsonNode done = json(issue("--yes", "--json"));
        assertThat(done.path("certificates").path(0).has("reason")).isFalse();
        assertThat(done.path("certificates").path(1).path("outcome").asText()).isEqualTo("BLOCKED");
        assertThat(done.path("certificates").path(1).path("reason").asText()).contains("ambassador-linxiaoman.pdf");
    }

    @Test
    void aPlanThatIsBlockedAsAWholeTellsProgramsWhy() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out").resolve("certificates.json"), "mine");
        Terminal.Outcome outcome = issue("--dry-run", "--json");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(json(outcome).path("problems").findValuesAsText("kind")).contains("file-exists");
    }

    @Test
    void whoeverIsLeftOutOfPaperAndFilesHasAReason() throws IOException {
        issue("--yes");
        String serial = serial(0);
        certificates("revoke", serial, "--reason", "wrong person", "--yes");
        JsonNode plan = json(certificates("print", "--serial", serial + "," + serial(1), "--dry-run", "--json"));
        assertThat(plan.path("recipients").path(0).path("reason").asText()).contains("revoked");
        assertThat(plan.path("problems").path(0).path("text").asText()).contains("revoked");
        String sheets = folder.resolve("sheets.pdf").toString();
        JsonNode printed =
                json(certificates("print", "--serial", serial + "," + serial(1), "--to-file", sheets, "--json"));
        assertThat(printed.path("recipients").path(0).path("reason").asText()).contains("revoked");
        assertThat(printed.path("recipients").path(1).path("outcome").asText()).isEqualTo("SENT");
        String all = folder.resolve("all.pdf").toString();
        JsonNode file = json(certificates("print-file", "-c", "ambassador-2023", "--out", all, "--json"));
        assertThat(file.path("certificates").path(0).path("reason").asText()).contains("revoked");
        Path again = Files.createDirectories(folder.resolve("again"));
        JsonNode known = json(certificates("show", serial, "--json"));
        Files.writeString(again.resolve(known.path("files").path(0).path("name").asText()), "mine");
        JsonNode redrawn = json(certificates("redraw", serial, "--out", again.toString(), "--json"));
        assertThat(redrawn.path(0).path("reason").asText()).contains("another file");
    }

    @Test
    void aMistypedSerialIsCalledMistyped() {
        issue("--yes");
        String serial = serial(0);
        String mistyped = serial.replaceFirst(".$", serial.endsWith("A") ? "B" : "A");
        for (String command : new String[] {"verify", "show"}) {
            Terminal.Outcome outcome = certificates(command, mistyped);
            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.err()).contains("check character").doesNotContain("neither a file");
        }
    }

    @Test
    void aPlanForAPrinterThatThereIsNotIsRefused() {
        issue("--yes");
        Terminal.Outcome outcome =
                certificates("print", "-c", "ambassador-2023", "--dry-run", "--printer", "There is none of this name");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).doesNotContain("--from");
    }

    @Test
    void everythingOnRecordOfACertificateIsShown() {
        issue("--yes", "--waive", "expired", "--reason", "asked for late");
        String first = serial(0);
        String out = folder.resolve("out").toString();
        certificates("reissue", first, "--out", out, "--formats", "pdf", "--reason", "new wording", "--yes");
        JsonNode old = json(certificates("show", first, "--json"));
        JsonNode now = json(certificates("show", old.path("successor").asText(), "--json"));
        assertThat(old.path("state").asText()).isEqualTo("SUPERSEDED");
        assertThat(old.path("reason").asText()).isEqualTo("new wording");
        assertThat(Instant.parse(old.path("withdrawnAt").asText()))
                .isAfterOrEqualTo(Instant.parse(now.path("issuedAt").asText()).minusSeconds(60));
        assertThat(old.path("withdrawnBy").asText()).isEqualTo("tester");
        assertThat(now.has("withdrawnAt")).isFalse();
        JsonNode listed = json(certificates("list", "--state", "SUPERSEDED", "--json"));
        assertThat(listed.path(0).path("withdrawnAt")).isEqualTo(old.path("withdrawnAt"));
        assertThat(now.path("predecessor").asText()).isEqualTo(first);
        assertThat(now.path("state").asText()).isEqualTo("ISSUED");
        assertThat(old.path("fields").path("recipient.name").asText()).isEqualTo("İpek Yıldız");
        assertThat(old.path("template").path("id").asText()).isEqualTo("ambassador-ksap");
        assertThat(old.path("template").path("sha256").asText()).hasSize(64);
        assertThat(old.path("faces").size()).isPositive();
        assertThat(old.path("files").path(0).path("sha256").asText()).hasSize(64);
        assertThat(old.path("files").path(0).path("signed").asBoolean(true)).isFalse();
        assertThat(old.path("waivers").path(0).path("kind").asText()).isEqualTo("expired");
        assertThat(old.path("waivers").path(0).path("reason").asText()).isEqualTo("asked for late");
        Terminal.Outcome text = certificates("show", first);
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("SUPERSEDED", "new wording", "asked for late", "fields.recipient.name", "sha256=");
        assertThat(certificates("show", "AMB-1").exitCode()).isEqualTo(3);
    }
}
