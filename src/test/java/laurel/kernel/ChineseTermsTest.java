package laurel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One Chinese word per thing: 项目, 奖项, 届次, 方案, 名册, 城市站. */
final class ChineseTermsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"person", "roster", "application", "programme", "review", "station", "history", "kernel", "cli"})
    void aThingHasOneWord(String feature) throws IOException {
        // A plan of an applicant, and the programme's proper name, are called so.
        String texts = texts(feature).replace("贡献计划", "").replace("大使计划", "");

        assertThat(texts).doesNotContain("计划", "荣誉", "获奖", "批次", "轮次", "规划", "花名册");
    }

    private static String texts(String feature) throws IOException {
        try (InputStream in = Texts.class.getResourceAsStream("/laurel/texts/" + feature + "_zh.properties")) {
            if (in == null) throw new IllegalStateException("no texts of " + feature);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
