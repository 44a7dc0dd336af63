package laurel.template.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import laurel.certificate.CertificateFields;
import laurel.kernel.Problem;
import laurel.template.Picture;
import laurel.template.PictureReading;
import laurel.template.TemplateReading;
import org.junit.jupiter.api.Test;

/** The page about the template format tells what the program reads. */
class TemplateFormatTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("docs", "template-format.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Optional<PictureReading> picture(String name) {
        Picture picture = new Picture(name, Picture.Kind.PNG, new byte[] {1}, 297, 210);
        return Optional.of(new PictureReading.Admitted(picture, List.of()));
    }

    @Test
    void everyExampleIsReadWithoutAFault() throws IOException {
        assertThat(examples()).hasSize(2).allSatisfy(example -> {
            TemplateReading reading =
                    TemplateJson.read(example.getBytes(StandardCharsets.UTF_8), "example", TemplateFormatTest::picture);
            List<Problem> problems = reading.fold(found -> List.<Problem>of(), refused -> refused.problems());
            assertThat(problems).isEmpty();
        });
    }

    @Test
    void everyFieldIsTold() throws IOException {
        String page = Files.readString(Path.of("docs", "template-format.md"));
        assertThat(CertificateFields.ALL).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }
}
