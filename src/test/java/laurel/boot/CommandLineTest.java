package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands over a real database and real files: exit codes, standard output, standard error, what is left. */
class CommandLineTest {
    private static final String POST = """
            ---
            title: 'Two new ambassadors'
            createTime: '2023-10-10'
            ---
            ## 2023 KubeSphere Ambassador

            We welcome 2 new KubeSphere Ambassadors (2023.9.20-2024.9.21).

            | Name | certificate |
            | ---- | ----------- |
            | İpek Yıldız | [Download](https://example.org/images/ambassador-2023-I%CC%87pek-Y%C4%B1ld%C4%B1z.png) |
            | 林小满 | [Download](https://example.org/images/ambassador-2023-linxiaoman.png) |
            """;

    @TempDir
    private Path folder;

    private Path post = Path.of("");
    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void writeThePost() throws IOException {
        post = Files.writeString(folder.resolve("post.md"), POST);
        terminal = new Terminal(folder.resolve("data"));
    }

    @Test
    void anImportIsPlannedWrittenAndThenChangesNothing() {
        Terminal.Outcome plan = terminal.laurel("roster", "import", post.toString(), "--dry-run");
        assertThat(plan.out()).containsPattern("ambassador-2023 +2/2/2 +2 +0 +0");
        Terminal.Outcome first = terminal.laurel("roster", "import", post.toString(), "--yes");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).containsPattern("ambassador-2023 +2/2/2 +2 +0 +0");
        Terminal.Outcome second = terminal.laurel("roster", "import", post.toString(), "--yes");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).containsPattern("ambassador-2023 +2/2/2 +0 +2 +0");
        assertThat(second.err()).contains("nothing to write");
    }

    @Test
    void anUnsoundProgrammeOfOnesOwnIsSaidAndNothingIsWritten() throws IOException {
        Path own = Files.createDirectories(folder.resolve("data").resolve("programmes"));
        Files.writeString(own.resolve("ambassador.yaml"), "id: ambassador\nnames: {en: Typo, zh: 错字}\n");
        Terminal.Outcome write = terminal.laurel("roster", "import", post.toString(), "--yes");
        assertThat(write.exitCode()).isEqualTo(3);
        assertThat(write.err()).contains("error:").contains("ambassador.yaml").contains("\"names\"");
        Terminal.Outcome read = terminal.laurel("roster", "list");
        assertThat(read.exitCode()).isZero();
        assertThat(read.out()).doesNotContain("林小满");
        assertThat(read.err()).contains("error:").contains("ambassador.yaml");
        Files.delete(own.resolve("ambassador.yaml"));
        assertThat(terminal.laurel("roster", "import", post.toString(), "--yes").exitCode())
                .isZero();
    }

    @Test
    void anUnsoundFormOfOnesOwnIsSaidAndNothingIsWritten() throws IOException {
        Path own = Files.createDirectories(
                folder.resolve("data").resolve("programmes").resolve("forms"));
        Files.writeString(own.resolve("ambassador-2023.yml"), "titel: Typo\nbody: []\n");
        Terminal.Outcome write = terminal.laurel("roster", "import", post.toString(), "--yes");
        assertThat(write.exitCode()).isEqualTo(3);
        assertThat(write.err()).contains("ambassador-2023.yml").contains("\"titel\"");
        assertThat(terminal.laurel("history", "list").out()).isEmpty();
    }

    @Test
    void aPostWithoutAnyListIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.md"), "# Hello\n\nNo list at all.\n");
        Terminal.Outcome outcome = terminal.laurel("roster", "import", empty.toString(), "--yes");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("empty.md: No award list").doesNotContain("already");
    }

    @Test
    void withoutYesAndWithoutATerminalNothingIsWritten() {
        Terminal.Outcome outcome = terminal.laurel("roster", "import", post.toString());
        assertThat(outcome.err()).contains("add --yes");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(terminal.laurel("history", "list").out()).isEmpty();
    }

    @Test
    void certificatesAreIssuedOnceUnderTheirSerials() throws IOException {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path out = folder.resolve("certificates");
        String[] issue = {"certificates", "issue", "-c", "ambassador-2023", "--out", out.toString(), "--yes"};
        Terminal.Outcome first = terminal.laurel(issue);
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("İpek Yıldız").contains("林小满").contains("WRITTEN");
        Terminal.Outcome again = terminal.laurel(issue);
        assertThat(again.out()).contains("UNCHANGED").doesNotContain("WRITTEN");
        assertThat(serials(again)).isEqualTo(serials(first));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".pdf") || name.endsWith(".png"))
                    .hasSize(4);
        }
    }

    @Test
    void aNameThatHidesACharacterIsKeptAndShownButNotIssued() throws IOException {
        Files.writeString(post, POST.replace("林小满", "abc\u202Edef"));
        terminal.laurel("roster", "import", post.toString(), "--yes");
        assertThat(terminal.laurel("roster", "list").out())
                .contains("abc<U+202E>def")
                .doesNotContain("\u202E");
        assertThat(terminal.laurel("roster", "export", "--format", "json").out())
                .contains("abc\u202Edef");
        Path out = folder.resolve("certificates");
        Terminal.Outcome issued = terminal.laurel(
                "certificates", "issue", "-c", "ambassador-2023", "--out", out.toString(), "--format", "pdf", "--yes");
        assertThat(issued.exitCode()).isEqualTo(4);
        assertThat(issued.err())
                .contains(
                        "error: abc<U+202E>def \"recipient-name\": Expected characters that can be seen in recipient.name")
                .doesNotContain("\u202E");
        assertThat(terminal.laurel("certificates", "list").out())
                .contains("İpek Yıldız")
                .doesNotContain("abc");
    }

    @Test
    void aBatchIsLookedOverBeforeItIsIssuedAndAfterwards() throws IOException {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path sheet = folder.resolve("sheet.pdf");
        List<String> issue = List.of(
                "certificates",
                "issue",
                "-c",
                "ambassador-2023",
                "--out",
                folder.resolve("certificates").toString(),
                "--contact-sheet",
                sheet.toString(),
                "--worst-first");
        List<String> look = new ArrayList<>(issue);
        look.add("--dry-run");
        Terminal.Outcome planned = terminal.laurel(look.toArray(String[]::new));
        assertThat(planned.exitCode()).isZero();
        assertThat(planned.err()).contains("Contact sheet of 1 page");
        assertThat(folder.resolve("certificates")).doesNotExist();
        byte[] before = Files.readAllBytes(sheet);
        List<String> run = new ArrayList<>(issue);
        run.add("--yes");
        Terminal.Outcome unasked = terminal.laurel(run.toArray(String[]::new));
        assertThat(unasked.exitCode()).isEqualTo(3);
        assertThat(unasked.err()).contains("sheet.pdf", "--replace");
        assertThat(sheet).hasBinaryContent(before);
        assertThat(folder.resolve("certificates")).doesNotExist();
        run.add("--replace");
        assertThat(terminal.laurel(run.toArray(String[]::new)).exitCode()).isZero();
        assertThat(Files.readAllBytes(sheet)).isNotEqualTo(before);
    }

    @Test
    void theLedgerTellsWhatACertificateIsWorth() {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        String out = folder.resolve("certificates").toString();
        Terminal.Outcome issued =
                terminal.laurel("certificates", "issue", "-c", "ambassador-2023", "--out", out, "--yes");
        String serial = serials(issued).get(0);
        terminal.laurel("certificates", "revoke", serial, "--reason", "=wrong, \"sorry\"", "--yes");
        Terminal.Outcome revoked = terminal.laurel("certificates", "list", "--state", "REVOKED", "--csv");
        assertThat(revoked.exitCode()).as(revoked.err()).isZero();
        assertThat(revoked.out().lines().toList()).hasSize(2);
        assertThat(revoked.out())
                .startsWith("serial,state,validUntil,issuedAt,name,file,reason")
                .contains(serial + ",REVOKED,")
                .contains("\"'=wrong, \"\"sorry\"\"\"");
        assertThat(terminal.laurel("certificates", "list", "--cohort", "ambassador-2023", "--json")
                        .out())
                .contains("REVOKED")
                .contains("validUntil");
        assertThat(terminal.laurel("certificates", "list", "--cohort", "ambassador-2022")
                        .out())
                .isEmpty();
    }

    @Test
    void issuedCertificatesAreLaidOnSheets() throws IOException {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path out = folder.resolve("certificates");
        terminal.laurel("certificates", "issue", "-c", "ambassador-2023", "--out", out.toString(), "--yes");
        Terminal.Outcome plan = terminal.laurel(
                "certificates", "print", "-c", "ambassador-2023", "--sheet", "a4-2up", "--copies", "3", "-n");
        assertThat(plan.exitCode()).isZero();
        assertThat(plan.out()).contains("1  PRINT  AMB-2023").contains("林小满");
        assertThat(plan.err()).contains("2 certificates on 3 sheets, A4, two on a sheet, crop marks");
        Path sheets = folder.resolve("sheets.pdf");
        String[] print = {"certificates", "print", "-c", "ambassador-2023", "--to-file", sheets.toString()};
        Terminal.Outcome written = terminal.laurel(print);
        assertThat(written.exitCode()).isZero();
        assertThat(written.out()).contains("SENT").contains("İpek Yıldız");
        assertThat(sheets).isNotEmptyFile();
        assertThat(terminal.laurel(print).exitCode()).isEqualTo(3);
        Path test = folder.resolve("test.pdf");
        assertThat(terminal.laurel("certificates", "print", "--test-page", "--to-file", test.toString())
                        .exitCode())
                .isZero();
        assertThat(test).isNotEmptyFile();
    }

    @Test
    void aTestPageIsWrittenOverNothingAndPrintedOnlyWhenItIsWanted() throws IOException {
        Path test = Files.writeString(folder.resolve("thesis.pdf"), "thesis");
        String[] page = {"certificates", "print", "--test-page", "--to-file", test.toString()};
        assertThat(terminal.laurel(page).exitCode()).isEqualTo(3);
        assertThat(terminal.laurel(with(page, "--dry-run")).exitCode()).isEqualTo(3);
        Terminal.Outcome plan = terminal.laurel(with(page, "--dry-run", "--replace"));
        assertThat(plan.exitCode()).isZero();
        assertThat(plan.err()).contains("One test page: A4");
        assertThat(test).hasContent("thesis");
        assertThat(terminal.laurel(with(page, "--replace")).exitCode()).isZero();
        assertThat(test).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");
        Terminal.Outcome paper = terminal.laurel("certificates", "print", "--test-page");
        assertThat(paper.exitCode()).isEqualTo(2);
        assertThat(paper.err()).contains("--yes");
    }

    @Test
    void aZipNamesTheFilesThatAreInItAndReplacesNothingUnasked() throws IOException {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        String out = folder.resolve("certificates").toString();
        String[] issue = {"certificates", "issue", "-c", "ambassador-2023", "--out", out, "--yes"};
        assertThat(terminal.laurel(with(issue, "--formats", "pdf,png")).exitCode())
                .isZero();
        Path zip = folder.resolve("pictures.zip");
        String[] packed = with(issue, "--formats", "png", "--zip", zip.toString());
        assertThat(terminal.laurel(packed).exitCode()).isZero();
        try (ZipFile open = new ZipFile(zip.toFile())) {
            assertThat(open.stream().map(ZipEntry::getName))
                    .hasSize(3)
                    .filteredOn(name -> name.endsWith(".png"))
                    .hasSize(2);
            byte[] list =
                    open.getInputStream(open.getEntry("certificates.json")).readAllBytes();
            assertThat(new String(list, StandardCharsets.UTF_8))
                    .contains("laurel-certificates", ".png")
                    .doesNotContain(".pdf");
        }
        Terminal.Outcome again = terminal.laurel(packed);
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains("pictures.zip", "--replace");
        assertThat(terminal.laurel(with(packed, "--replace")).exitCode()).isZero();
    }

    @Test
    void theReportIsPrintedWhenTheZipCannotBeWritten() throws IOException {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Terminal.Outcome outcome = terminal.laurel(
                "certificates",
                "issue",
                "-c",
                "ambassador-2023",
                "--out",
                folder.resolve("certificates").toString(),
                "--formats",
                "pdf",
                "--zip",
                file.resolve("all.zip").toString(),
                "--yes");
        assertThat(outcome.exitCode()).isEqualTo(74);
        assertThat(outcome.out()).contains("WRITTEN").contains("İpek Yıldız");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void printingSaysWhatItLacks() {
        Terminal.Outcome nobody = terminal.laurel("certificates", "print");
        assertThat(nobody.exitCode()).isEqualTo(3);
        assertThat(nobody.err()).contains("--cohort", "--serial");
        Terminal.Outcome serial = terminal.laurel("certificates", "print", "--serial", "AMB-1");
        assertThat(serial.err()).contains("no certificate AMB-1");
        Terminal.Outcome empty = terminal.laurel("certificates", "print", "-c", "ambassador-2023");
        assertThat(empty.err()).contains("nothing to print");
        Terminal.Outcome preset = terminal.laurel("certificates", "print", "--sheet", "a9");
        assertThat(preset.exitCode()).isEqualTo(2);
        assertThat(preset.err()).contains("a4-2up", "a9");
        Terminal.Outcome copies = terminal.laurel("certificates", "print", "--copies", "0");
        assertThat(copies.exitCode()).isEqualTo(2);
        assertThat(copies.err()).contains("copies: expected 1 to 100, found 0").doesNotContain("Exception");
    }

    private static List<String> serials(Terminal.Outcome outcome) {
        return outcome.out()
                .lines()
                .map(line -> line.replaceAll("^\\w+ +(\\S+) .*", "$1"))
                .toList();
    }

    @Test
    void aSpeakerGetsNoAmbassadorsCertificate() throws IOException {
        String speakers = """
                ### 2022 KubeSphere Talented Speaker

                | Name | certificate |
                | ---- | ----------- |
                | Ada Byron | [Download](https://example.org/images/speaker-byron.png) |
                """;
        Path list = Files.writeString(folder.resolve("speakers.md"), speakers);
        terminal.laurel("roster", "import", list.toString(), "--yes");
        Path out = folder.resolve("certificates");
        Terminal.Outcome outcome = terminal.laurel(
                "certificates",
                "issue",
                "-c",
                "speaker-2022",
                "--template",
                "ambassador-ksap",
                "--out",
                out.toString(),
                "--yes");
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.err()).contains("Ada Byron").contains("not made for awards of the programme speaker");
        assertThat(out.resolve("speaker-byron.pdf")).doesNotExist();
    }

    /** The serial in a line of the ledger, counted from 0. */
    private String firstWord(int line) {
        return terminal.laurel("certificates", "list")
                .out()
                .lines()
                .toList()
                .get(line)
                .split(" ", 2)[0];
    }

    @Test
    void issuedCertificatesAreVerifiedDrawnAgainReplacedAndRevoked() {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        String out = folder.resolve("certificates").toString();
        String again = folder.resolve("again").toString();
        terminal.laurel("certificates", "issue", "-c", "ambassador-2023", "--out", out, "--formats", "pdf", "--yes");
        String serial = firstWord(0);
        assertThat(terminal.laurel("certificates", "verify", serial).out()).contains("ON_RECORD");
        String[] unkept = {"--out", out, "--yes", "--reason", "no ".repeat(400)};
        String tooLong = "The reason has 1,199 characters; no more than 1,000 are kept.";
        Terminal.Outcome replaced = terminal.laurel(with(new String[] {"certificates", "reissue", serial}, unkept));
        assertThat(replaced.exitCode()).isEqualTo(3);
        assertThat(replaced.err()).contains(tooLong);
        String[] waived = {"certificates", "issue", "-c", "ambassador-2023", "--waive", "no-term"};
        assertThat(terminal.laurel(with(waived, unkept)).err()).contains(tooLong);
        assertThat(terminal.laurel("certificates", "redraw", serial, "--out", again)
                        .exitCode())
                .isZero();
        assertThat(terminal.laurel("certificates", "compare", serial).exitCode())
                .isZero();
        assertThat(terminal.laurel("certificates", "verify", again).out())
                .contains("AS_ISSUED")
                .contains(serial);
        String[] reissue = {"certificates", "reissue", serial, "--out", out, "--formats", "pdf", "--yes"};
        assertThat(terminal.laurel(reissue).exitCode()).isEqualTo(3);
        assertThat(terminal.laurel(
                                "certificates",
                                "reissue",
                                serial,
                                "--out",
                                out,
                                "--formats",
                                "pdf",
                                "--yes",
                                "--reason",
                                "new wording")
                        .exitCode())
                .isZero();
        assertThat(terminal.laurel("certificates", "verify", serial).out()).contains("SUPERSEDED");
        String other = firstWord(1);
        assertThat(terminal.laurel("certificates", "revoke", other, "--reason", "wrong person", "--yes")
                        .exitCode())
                .isZero();
        assertThat(terminal.laurel("certificates", "verify", other).out())
                .contains("REVOKED")
                .contains("wrong person");
        String[] pictures = {"certificates", "issue", "-c", "ambassador-2023", "--formats", "png", "--yes"};
        assertThat(terminal.laurel(with(pictures, "--out", out)).err())
                .contains(other + " of ")
                .contains("was revoked, and still lies in the folder")
                .contains("1 file of certificates that no longer stand");
    }

    @Test
    void theAnnouncementIsWrittenInBothLanguages() {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path out = folder.resolve("posts");
        Terminal.Outcome outcome = terminal.laurel("announce", "-c", "ambassador-2023", "--out", out.toString());
        assertThat(outcome.out()).contains("-zh.md").contains("-en.md");
        assertThat(out.resolve("2023-10-10-ambassador-2023-zh.md")).content().contains("2 位", "林小满", "İpek Yıldız");
        assertThat(out.resolve("2023-10-10-ambassador-2023-en.md"))
                .content()
                .contains("two new KubeSphere Ambassadors");
    }

    @Test
    void aRosterGoesToStandardOutputForProgramsAndSpreadsheets() {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Terminal.Outcome csv = terminal.laurel("roster", "export", "--search", "ipek");
        assertThat(csv.out())
                .startsWith("\uFEFFperson_id,display_name,")
                .contains("İpek Yıldız")
                .doesNotContain("林小满");
        assertThat(terminal.laurel("roster", "export", "--format", "json").out())
                .startsWith("[")
                .contains("林小满");
        Terminal.Outcome unknown = terminal.laurel("roster", "export", "--format", "doc");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("csv").contains("doc");
    }

    @Test
    void anActIsListedAndTakenBack() {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        assertThat(terminal.laurel("history", "list").out()).contains("tester").contains("Import post.md");
        assertThat(terminal.laurel("history", "undo", "1").exitCode()).isZero();
        assertThat(terminal.laurel("roster", "list").out().lines()).hasSize(1);
    }

    @Test
    void tellsItsHelpAndItsVersion() {
        assertThat(terminal.laurel("--help").out()).contains("certificates").contains("roster");
        assertThat(terminal.laurel("certificates", "--help").out()).contains("issue");
        assertThat(terminal.laurel("certificates", "issue", "--help").out()).contains("--cohort");
        assertThat(terminal.laurel("--version").out()).contains("Java " + Runtime.version());
    }

    @Test
    void aWrongWordIsWrongUsageWithAHint() {
        Terminal.Outcome outcome = terminal.laurel("rooster");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("roster").contains("--help");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aListWithoutAUsableApplicationIsInvalidInput() throws IOException {
        String issue = "[{\"number\": 7, \"title\": 5, \"createdAt\": \"yesterday\"}]";
        Path list = Files.writeString(folder.resolve("issues.json"), issue);
        Terminal.Outcome outcome = terminal.laurel("applications", "import", list.toString(), "--yes");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err())
                .contains(
                        "issues.json:1 \"createdAt\"", "found \"yesterday\"", "\"title\"", "Nothing in it can be used")
                .doesNotContain("already");
    }

    @Test
    void aWrongNameIsWrongUsage() {
        Terminal.Outcome programme = terminal.laurel("roster", "list", "--programme", "Talented Speaker");
        assertThat(programme.exitCode()).isEqualTo(2);
        assertThat(programme.err()).contains("Talented Speaker").doesNotContain("Exception");
        Terminal.Outcome cohort = terminal.laurel("announce", "--cohort", "2023");
        assertThat(cohort.exitCode()).isEqualTo(2);
        assertThat(cohort.err()).contains("programme-year").contains("2023");
    }

    @Test
    void aPostThatWasEditedIsNotOverwrittenUnasked() throws IOException {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path out = folder.resolve("posts");
        String[] announce = {"announce", "-c", "ambassador-2023", "--out", out.toString()};
        terminal.laurel(announce);
        Path edited = Files.writeString(out.resolve("2023-10-10-ambassador-2023-zh.md"), "polished by hand");
        Terminal.Outcome again = terminal.laurel(announce);
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains(edited.toString(), "--replace");
        assertThat(edited).hasContent("polished by hand");
    }

    @Test
    void aMissingFileIsOneMessageWithItsName() {
        Terminal.Outcome outcome =
                terminal.laurel("roster", "import", folder.resolve("none.md").toString());
        assertThat(outcome.exitCode()).isEqualTo(74);
        assertThat(outcome.err())
                .contains("none.md")
                .doesNotContain("Exception:")
                .hasLineCount(1);
    }

    @Test
    void aDataFolderInUseHasItsOwnExitCode() {
        try (Wiring open = Wiring.open(folder.resolve("data"), "somebody")) {
            assertThat(open.acts().newest(1)).isEmpty();
            Terminal.Outcome outcome = terminal.laurel("roster", "list");
            assertThat(outcome.exitCode()).isEqualTo(5);
            assertThat(outcome.err())
                    .contains(folder.resolve("data").toString())
                    .hasLineCount(1);
        }
    }

    @Test
    void aCutDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path file = folder.resolve("data").resolve("laurel.mv.db");
        byte[] half = Arrays.copyOf(Files.readAllBytes(file), 5000);
        Files.write(file, half);
        Terminal.Outcome outcome = terminal.laurel("roster", "list");
        assertThat(outcome.exitCode()).isEqualTo(6);
        assertThat(file).hasBinaryContent(half);
    }
}
