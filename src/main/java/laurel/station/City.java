package laurel.station;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.kernel.Names;

/**
 * The city of a station, however it is written: 广州站, {@code Guang Zhou} and {@code [Guangzhou]} are one.
 *
 * @param key the city in lower-case Latin letters
 */
public record City(String key) {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("(?<=..)(?:城市站|市?站|市)$");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin");

    /** Cities whose characters read differently elsewhere, or that are known under another name. */
    private static final Map<String, String> READ_DIFFERENTLY = Map.ofEntries(
            Map.entry("成都", "chengdu"),
            Map.entry("长沙", "changsha"),
            Map.entry("长春", "changchun"),
            Map.entry("长治", "changzhi"),
            Map.entry("重庆", "chongqing"),
            Map.entry("厦门", "xiamen"),
            Map.entry("佛山", "foshan"),
            Map.entry("六安", "luan"),
            Map.entry("蚌埠", "bengbu"),
            Map.entry("哈尔滨", "harbin"),
            Map.entry("呼和浩特", "hohhot"),
            Map.entry("乌鲁木齐", "urumqi"),
            Map.entry("拉萨", "lhasa"),
            Map.entry("香港", "hongkong"),
            Map.entry("澳门", "macau"),
            Map.entry("台北", "taipei"));

    public City {
        if (key.isBlank()) throw new IllegalArgumentException("city without a name");
    }

    /** @return the city, if any letter is written */
    public static Optional<City> of(String written) {
        String bare = ENDING.matcher(NOT_LETTERS.matcher(Names.key(written)).replaceAll(""))
                .replaceAll("");
        if (bare.isEmpty()) return Optional.empty();
        String known = READ_DIFFERENTLY.get(bare);
        return Optional.of(new City(
                known == null
                        ? NOT_LETTERS
                                .matcher(Names.key(PINYIN.transliterate(bare)))
                                .replaceAll("")
                        : known));
    }
}
