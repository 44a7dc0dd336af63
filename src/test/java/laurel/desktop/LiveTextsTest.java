package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveTextsTest {
    private final LiveTexts texts = new LiveTexts(Locale.ENGLISH, List.of("desktop"));

    @Test
    void aBoundTextFollowsTheLanguage() {
        ObservableValue<String> cancel = texts.text("desktop.cancel");
        assertThat(cancel.getValue()).isEqualTo("Cancel");
        texts.speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(cancel.getValue()).isEqualTo("取消");
        assertThat(texts.chinese()).isTrue();
    }

    @Test
    void everyLanguageButChineseIsEnglish() {
        texts.speak(Locale.forLanguageTag("tr-TR"));
        assertThat(texts.now(Message.of("desktop.close"))).isEqualTo("Close");
    }

    @Test
    void followsAPropertyOfMessages() {
        ObjectProperty<@Nullable Message> line = new SimpleObjectProperty<>();
        ObservableValue<String> shown = texts.text(line);
        assertThat(shown.getValue()).isEmpty();
        line.set(Message.of("desktop.status.saved", "12:03:04"));
        assertThat(shown.getValue()).isEqualTo("Saved 12:03:04");
    }

    @Test
    void lettersAreDrawnWithTheirAccentsWhereverTheyStandInAText() {
        String typed = "Canog\u0306lu";
        assertThat(texts.now(Message.of("desktop.status.saved", typed))).isEqualTo("Saved Canoğlu");
        assertThat(texts.text(Message.of("desktop.status.saved", typed)).get()).isEqualTo("Saved Canoğlu");
        assertThat(texts.text(Problem.error(Place.in(typed + ".pdf"), "desktop.close"))
                        .get())
                .isEqualTo("Canoğlu.pdf: Close");
    }
}
