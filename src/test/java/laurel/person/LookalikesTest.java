package laurel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {
    private static Lookalikes knowing(String... names) {
        Lookalikes known = new Lookalikes();
        for (String name : names) known.add(name, Optional.empty());
        return known;
    }

    @ParameterizedTest
    @CsvSource({
        "Мin Yin, Min Yin",
        "МIN YIN, Min Yin",
        "Rnin Yin, Min Yin",
        "AIi Hassan, Ali Hassan",
        "Аnna, Anna",
        "Օnur, Onur",
        "0nur, Onur",
    })
    void anotherNameThatLooksTheSameIsFound(String name, String known) {
        assertThat(knowing("Ada", known).of(name, Optional.empty())).contains(known);
        assertThat(knowing("Ada", name).of(known, Optional.empty())).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Min Yin",
                "MIN  YIN",
                "min yin",
                "Mín Yin",
                "Min\u200b Yin",
                "Yin Min",
                "Kim Yin",
                "Seán O’Brien",
                "尹珉",
                ""
            })
    void theSameNameAndUnlikeOnesAreNot(String name) {
        assertThat(knowing("Min Yin", "Seán O'Brien", "张三", "").of(name, Optional.empty()))
                .isEmpty();
    }

    @Test
    void aPersonMayHaveBothSpellings() {
        Optional<PersonId> min = Optional.of(new PersonId(1));
        Lookalikes known = new Lookalikes();
        known.add(new Person(new PersonId(1), "Min Yin", "尹珉", "", "", 1));
        assertThat(known.of("Мin Yin", min)).isEmpty();
        assertThat(known.of("Мin Yin", Optional.of(new PersonId(2)))).contains("Min Yin");
    }

    @Test
    void theDifferenceIsTold() {
        assertThat(Lookalikes.difference("МIN YIN", "Min Yin"))
                .isEqualTo("U+041C CYRILLIC CAPITAL LETTER EM – U+004D LATIN CAPITAL LETTER M");
        assertThat(Lookalikes.difference("AIi", "Ali"))
                .isEqualTo("U+0049 LATIN CAPITAL LETTER I – U+006C LATIN SMALL LETTER L");
        assertThat(Lookalikes.difference("Barn", "Bam"))
                .isEqualTo("U+0072 LATIN SMALL LETTER R, U+006E LATIN SMALL LETTER N – U+006D LATIN SMALL LETTER M");
    }
}
