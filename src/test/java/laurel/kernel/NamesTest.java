package laurel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Halil İbrahim BUGÖL, halil ibrahim bugol",
        "İREMNUR ÖNDER, iremnur onder",
        "Akın, akin",
        "Canoğlu, canoglu",
        "Łukasz, lukasz",
        "Søren, soren",
        "Weiß, weiss",
        "Ｆａｔｐａ, fatpa",
        "' Zeynep  Örnek ', zeynep ornek",
        "张海立, 张海立",
        "Nguyễn Văn Ánh, nguyen van anh"
    })
    void spellingsOfANameHaveOneKey(String name, String key) {
        assertThat(Names.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "रवि, रवा",
        "कृष्ण, कषण",
        "สมชาย, สมชย",
        "か, が",
        "ハヤシ, バヤシ",
        "はば, ぱば",
        "김민수, 김민서",
        "أحمد, احمد",
    })
    void marksThatMakeAnotherLetterTellNamesApart(String one, String other) {
        assertThat(Names.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "रवि, रवि",
        "क़ादिर, क़ादिर",
        "がく, がく",
        "ｶﾞｸ, ガク",
        "김민수, 김민수",
        "أحمد, أحمد",
        "محمد, مُحَمَّد",
        "דוד, דָּוִד",
        "葛, 葛\uDB40\uDD00",
        "Ёлкин, Елкин",
        "Γιάννης, ΓΙΑΝΝΗΣ",
    })
    void theSameSpellingIsTheSameHoweverItIsEncoded(String one, String other) {
        assertThat(Names.same(one, other)).isTrue();
        assertThat(Names.same(
                        Normalizer.normalize(one, Normalizer.Form.NFD),
                        Normalizer.normalize(other, Normalizer.Form.NFC)))
                .isTrue();
    }

    @Test
    void theKeyIsReadableAndComposed() {
        assertThat(Names.key("김민수")).isEqualTo("김민수");
        assertThat(Names.key("がく")).isEqualTo("がく");
    }

    @ParameterizedTest
    @CsvSource({"Min Yin, true", "Önder-2, true", "尹珉, false", "Min 尹, false", "Иван, false", "12, false"})
    void latinIsWhatHasLatinLettersOnly(String name, boolean latin) {
        assertThat(Names.isLatin(name)).isEqualTo(latin);
    }

    @Test
    void theKeyIsTheSameOnATurkishMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Names.key("TITLE ISTANBUL")).isEqualTo("title istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void differentPeopleKeepDifferentKeys() {
        assertThat(Names.same("Zhen Chang", "Zhen Chen")).isFalse();
        assertThat(Names.same("张三", "張三")).isFalse();
    }

    @Property
    void composedAndDecomposedAreTheSame(@ForAll String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(Names.key(composed)).isEqualTo(Names.key(decomposed));
    }

    @Property
    void theKeyOfAKeyIsTheKey(@ForAll String name) {
        String key = Names.key(name);
        Assume.that(!key.isEmpty());
        assertThat(Names.key(key)).isEqualTo(key);
    }
}
