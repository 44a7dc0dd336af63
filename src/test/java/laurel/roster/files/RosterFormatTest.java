package laurel.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.InMemoryPersonStore;
import laurel.person.Person;
import laurel.programme.CohortId;
import laurel.roster.AwardStore;
import laurel.roster.ExportRoster;
import laurel.roster.FindRoster;
import laurel.roster.InMemoryAwardStore;
import laurel.roster.RosterFormat;
import laurel.roster.RosterQuery;
import laurel.roster.TypicalProgrammes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFormatTest {
    private static final RosterQuery ALL = RosterQuery.all(LocalDate.of(2024, 1, 1));

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final InMemoryAwardStore awards = new InMemoryAwardStore();
    private final ExportRoster export = new ExportRoster(
            new FindRoster(awards, people),
            List.of(
                    CsvRosterFormat.forSpreadsheets(),
                    CsvRosterFormat.raw(),
                    new JsonRosterFormat(),
                    MarkdownRosterFormat.english(),
                    MarkdownRosterFormat.chinese()));

    private void add(String name, String nameZh, String slug) {
        Person person = people.add(name, nameZh, name, "private@x.test");
        people.addAlias(
                new Alias(person.id(), AliasKind.GITHUB, "login-" + person.id().value()));
        awards.add(new AwardStore.NewAward(
                person.id(),
                new CohortId("ambassador-2023"),
                name,
                Optional.of(TypicalProgrammes.TERM_2023),
                false,
                slug,
                slug.isEmpty() ? "" : "https://x.test/ambassador-2023-" + slug + ".png",
                "a.md"));
    }

    private String written(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.toStream(ALL, export.format(format).orElseThrow(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvHasTheColumnsOfTheCommunity() {
        add("Min Yin", "尹珉", "yinmin");

        assertThat(written("csv"))
                .isEqualTo("\uFEFFperson_id,display_name,name_zh,name_latin,github,email,programme,year,role,station,"
                        + "term_from,term_to,status,certificate_slug,certificate_url,source\r\n"
                        + "1,Min Yin,尹珉,Min Yin,login-1,private@x.test,ambassador,2023,,,"
                        + "2023-09-20,2024-09-21,active,yinmin,"
                        + "https://x.test/ambassador-2023-yinmin.png,a.md\r\n");
    }

    @Test
    void csvGuardsFormulasAndRawDoesNot() {
        add("=cmd|' /C calc'!A0", "＋1", "");

        assertThat(written("csv")).contains("1,'=cmd|' /C calc'!A0,'＋1,");
        assertThat(written("csv-raw")).contains("1,=cmd|' /C calc'!A0,＋1,");
    }

    @Test
    void jsonHasOneObjectForEachAward() throws IOException {
        add("Ada \"K\"", "", "ada");
        add("Bo", "", "");

        JsonNode rows = new ObjectMapper().readTree(written("json"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("display_name").asText()).isEqualTo("Ada \"K\"");
        assertThat(rows.get(0)).hasSize(16);
        assertThat(rows.get(1).get("certificate_url").asText()).isEmpty();
    }

    @Test
    void markdownIsTheTableOfAPost() {
        add("Onur Canoğlu", "", "Onur-Canog%CC%86lu");
        add("A|B", "", "");

        assertThat(written("markdown-zh")).isEqualTo("""
                | 姓名         | 证书                                                              |
                | ------------ | ----------------------------------------------------------------- |
                | Onur Canoğlu | [下载证书](https://x.test/ambassador-2023-Onur-Canog%CC%86lu.png) |
                | A\\|B         |                                                                   |
                """);
        assertThat(written("markdown")).contains("[View and download the certificate](");
    }

    @Test
    void markdownNeverShowsAnAddress() {
        add("Ada", "", "ada");

        assertThat(written("markdown") + written("markdown-zh")).doesNotContain("private");
    }

    @Test
    void anEmptyRosterHasAHeader() throws IOException {
        assertThat(written("csv").lines()).hasSize(1);
        assertThat(written("markdown").lines()).hasSize(2);
        assertThat(new ObjectMapper().readTree(written("json"))).isEmpty();
    }

    @Test
    void writesAFile(@TempDir Path folder) throws IOException {
        add("Ada", "", "ada");
        Path file = folder.resolve("out/roster.csv");
        RosterFormat csv = export.format("csv").orElseThrow();

        assertThat(export.toFile(ALL, csv, file)).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(written("csv"));
        assertThat(export.format("xml")).isEmpty();
    }
}
