package laurel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people read comes from files and from input that nobody has looked through. */
class TextsTest {
    private final Texts texts = Texts.load(Locale.ENGLISH, List.of("template"));

    @Test
    void controlLettersOfTheInputAreShownAndNotObeyed() {
        Problem problem = Problem.error(Place.in("a\u001b[2J.json"), "template.json.unknown", "b\u0000\u0007c\nd");

        assertThat(texts.text(problem))
                .isEqualTo("a<U+001B>[2J.json: There is no property b<U+0000><U+0007>c\nd here; check its spelling.");
    }
}
