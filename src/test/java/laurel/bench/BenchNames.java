package laurel.bench;

import java.util.Arrays;
import java.util.List;

/** Names of the kinds that the community has: Turkish, Chinese, other accents, long. */
final class BenchNames {
    private static final List<String> GIVEN = Arrays.asList(
            "Onur",
            "İremnur",
            "Çağrı",
            "Ömer",
            "Şule",
            "Halil İbrahim",
            "Eda",
            "Rossana",
            "Jona",
            "José María",
            "Łukasz",
            "Zoë",
            "Maximiliana Alexandrina");
    private static final List<String> FAMILY = Arrays.asList(
            "Canoğlu",
            "Önder",
            "Bugöl",
            "Konyar",
            "Işık",
            "Yıldız",
            "Suarez",
            "Apelbaum",
            "Yucra Gavilan",
            "Müller",
            "Nguyễn",
            "von Hohenstein-Wittelsbach");
    private static final String SURNAMES = "张周裴郑徐尹王李赵陈";
    private static final String CHARACTERS = "海立正军振飞建林鹏珉小明红磊";

    private BenchNames() {}

    static String of(int i) {
        if (i % 5 == 4) {
            int c = i / 5;
            return "" + SURNAMES.charAt(c % SURNAMES.length()) + CHARACTERS.charAt(c % CHARACTERS.length())
                    + CHARACTERS.charAt(c * 3 % CHARACTERS.length());
        }
        return GIVEN.get(i % GIVEN.size()) + " " + FAMILY.get(i * 7 % FAMILY.size());
    }
}
