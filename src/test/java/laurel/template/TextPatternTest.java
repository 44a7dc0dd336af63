package laurel.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {
    @Test
    void fillsEveryGap() {
        TextPattern pattern = TextPattern.parse("{term.first} – {term.last}, {{really}}");

        FieldValues values = FieldValues.NONE.with("term.first", "1 May").with("term.last", "30 April");

        assertThat(pattern.filled(values)).isEqualTo("1 May – 30 April, {really}");
    }

    @Test
    void printsValuesAsTyped() {
        TextPattern pattern = TextPattern.parse("{recipient.name}");

        assertThat(pattern.filled(FieldValues.NONE.with("recipient.name", "Canog\u0306lu {x} $1 \\")))
                .isEqualTo("Canog\u0306lu {x} $1 \\");
    }

    @Test
    void tellsNeededGapsFromOptionalOnes() {
        TextPattern pattern = TextPattern.parse("{a.b}{c.d?}");

        assertThat(pattern.needed()).containsExactly(new Placeholder("a.b"));
        assertThat(pattern.placeholders()).containsExactly(new Placeholder("a.b"), new Placeholder("c.d"));
    }

    @Test
    void leavesAPassageOutAsAWhole() {
        TextPattern pattern = TextPattern.parse("{a}{? · Term {b} – {c?}?}, {? no. {d}?}");
        FieldValues values = FieldValues.NONE.with("a", "A").with("d", "7");

        assertThat(pattern.needed()).containsExactly(new Placeholder("a"));
        assertThat(pattern.filled(values)).isEqualTo("A,  no. 7");
        assertThat(pattern.filled(values.with("b", "B"))).isEqualTo("A,  no. 7");
        assertThat(pattern.filled(values.with("b", "B").with("c", "C"))).isEqualTo("A · Term B – C,  no. 7");
    }

    @Test
    void saysNothingWithoutAnyOfItsOptionalGaps() {
        TextPattern pattern = TextPattern.parse("Signed by {a?} {b?}");

        assertThat(pattern.filled(FieldValues.NONE.with("a", " "))).isEmpty();
        assertThat(pattern.filled(FieldValues.NONE.with("b", "B"))).isEqualTo("Signed by  B");
        assertThat(TextPattern.parse("Signed").filled(FieldValues.NONE)).isEqualTo("Signed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{open",
                "close}",
                "{}",
                "{?}",
                "{Upper}",
                "{a b}",
                "{a.}",
                "{a{b}}",
                "{? open",
                "{? {? x ?} ?}",
                "{? {x}"
            })
    void refusesBrokenPatterns(String source) {
        assertThatIllegalArgumentException().isThrownBy(() -> TextPattern.parse(source));
    }
}
