package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.stream.IntStream;
import laurel.kernel.Names;
import org.junit.jupiter.api.Test;

class AsciiSpellingTest {
    @Test
    void spellsEveryLetterAsTheWholeTablesDo() {
        Transliterator tables = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
        IntStream.rangeClosed(0x21, 0x2ff)
                .filter(Character::isLetter)
                .mapToObj(letter -> "Ana " + Character.toString(letter) + "a 单")
                .forEach(name -> assertThat(AsciiSpelling.of(name)).isEqualTo(Names.key(tables.transliterate(name))));
    }
}
