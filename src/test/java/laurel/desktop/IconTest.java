package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import laurel.kernel.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    @ParameterizedTest
    @EnumSource
    void saysWhatItIs(Icon icon) {
        assertThat(Texts.load(Locale.ENGLISH, List.of("desktop")).text(icon.textKey()))
                .isNotBlank();
        assertThat(icon.path()).startsWith("M");
    }
}
