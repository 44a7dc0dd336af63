package laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import laurel.programme.ProgrammeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedNumberTest {
    private static OptionalInt claimed(String text) {
        ProgrammeWords words = new ProgrammeWords(new TypicalProgrammes().all());
        return new ClaimedNumber(words).in(text, new ProgrammeId("ambassador"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022 年共诞生了 6 位新的 KubeSphere Ambassador，他们是 | 6
                    欢迎 14 位新的 KubeSphere Ambassador | 14
                    新诞生的 26 位 2021 年度的 KubeSphere Ambassador 致谢 | 26
                    诞生了十四位新的 KubeSphere Ambassador | 14
                    诞生了　５位 KubeSphere Ambassador | 5
                    announce five new KubeSphere Ambassadors who | 5
                    We welcome fourteen new KubeSphere Ambassadors! | 14
                    Twenty-one new KubeSphere Ambassadors | 21
                    """)
    void readsTheAnnouncedNumber(String text, int number) {
        assertThat(claimed(text)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    欢迎新任 KubeSphere Ambassador！2023 年申请结果公布
                    2 位新的 KubeSphere Member。KubeSphere Ambassador 也在
                    some new KubeSphere Ambassadors
                    除两位社区经理外，还有 4 个 KubeSphere Ambassador 小组
                    """)
    void otherNumbersAreNotClaims(String text) {
        assertThat(claimed(text)).isEmpty();
    }

    @Test
    void anEmptyTextClaimsNothing() {
        assertThat(claimed("")).isEmpty();
    }
}
