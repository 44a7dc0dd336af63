package laurel.certificate;

import static laurel.certificate.Cast.award;
import static laurel.certificate.Cast.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameStyleTest {
    @ParameterizedTest
    @CsvSource({
        "Onur Canoğlu, ambassador-2023-Onur-Canog%CC%86lu.png",
        "İremnur Önder, ambassador-2023-I%CC%87remnur-O%CC%88nder.png",
        "Halil İbrahim BUGOL, ambassador-2023-Halil-I%CC%87brahim-BUGOL.png",
        "Nilo Yucra Gavilan, ambassador-2023-Nilo-Yucra-Gavilan.png"
    })
    void fullNamesAreThoseOfThePostOf2023(String printed, String link) {
        CertificateFileName name =
                FileNameStyle.YEAR_BY_NAME.name("ambassador", award(1, printed, ""), person(printed, ""), List.of());
        assertThat(name.link(OutputFormat.PNG)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({"Min Yin, 尹珉, yinmin", "郑建林, '', zhengjianlin", "Haili Zhang, 张海立, zhanghaili", "单雄信, '', shanxiongxin"
    })
    void chineseNamesAreSpelledInPinyin(String printed, String chinese, String expected) {
        CertificateFileName name = FileNameStyle.YEAR_BY_NAME.name(
                "ambassador", award(1, printed, ""), person(printed, chinese), List.of());
        assertThat(name.stem()).isEqualTo("ambassador-2023-" + expected);
    }

    @Test
    void aLatinNameIsTurnedForPinyin() {
        assertThat(name(FileNameStyle.PINYIN, "Min Yin", "")).isEqualTo("ambassador-yinmin");
    }

    @Test
    void theStoredSlugWins() {
        assertThat(name(FileNameStyle.YEAR_BY_NAME, "Kevin Xu", "xupeng")).isEqualTo("ambassador-2023-xupeng");
        assertThat(name(FileNameStyle.YEAR_BY_NAME, "Kevin Xu", "2023-xupeng")).isEqualTo("ambassador-2023-xupeng");
        assertThat(name(FileNameStyle.ASCII, "Kevin Xu", "ambassador-xupeng")).isEqualTo("ambassador-xupeng");
        assertThat(name(FileNameStyle.ASCII, "Halil BUGOL", "Halil-I\u0307brahim-BUGOL"))
                .isEqualTo("ambassador-Halil-I\u0307brahim-BUGOL");
    }

    @Test
    void gitHubLoginsKeepTheirCaseAndTheirHyphen() {
        List<Alias> aliases = List.of(new Alias(new PersonId(1), AliasKind.GITHUB, "life-"));
        assertThat(FileNameStyle.GITHUB
                        .name("contributor", award(1, "Somebody", ""), person("Somebody", ""), aliases)
                        .stem())
                .isEqualTo("contributor-life-");
    }

    @Test
    void nicknamesFallBackToTheNameInAscii() {
        assertThat(name(FileNameStyle.NICKNAME, "Halil Bugöl", "")).isEqualTo("ambassador-halil-bugol");
    }

    @Test
    void asciiIsTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(name(FileNameStyle.ASCII, "İREMNUR IŞIK", "")).isEqualTo("ambassador-iremnur-isik");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNameThatAsciiCannotSpellIsCalledByItsNumber() {
        assertThat(name(FileNameStyle.ASCII, "😀", "")).isEqualTo("ambassador-1");
    }

    private static String name(FileNameStyle style, String printed, String slug) {
        return style.name("ambassador", award(1, printed, slug), person(printed, ""), List.of())
                .stem();
    }
}
