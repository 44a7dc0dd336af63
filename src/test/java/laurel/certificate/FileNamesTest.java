package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.roster.AwardId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"/\\\\|?*\\x00-\\x1f]|[. ]$");

    @Test
    void homonymsGetTheNumberOfTheirAward() {
        assertThat(assign(Map.of(3L, "Wang-Kun", 8L, "wang-kun", 9L, "Wang-Kun")))
                .containsEntry(3L, "Wang-Kun")
                .containsEntry(8L, "wang-kun-8")
                .containsEntry(9L, "Wang-Kun-9");
    }

    @Test
    void composedAndDecomposedAreOneName() {
        assertThat(assign(Map.of(1L, "Canoğlu", 2L, "Canog\u0306lu")))
                .containsEntry(1L, "Canoğlu")
                .containsEntry(2L, "Canog\u0306lu-2");
    }

    @Test
    void aSuffixThatIsSomebodysNameIsNotTakenFromHim() {
        assertThat(assign(Map.of(1L, "a", 2L, "a", 3L, "a-2")))
                .containsEntry(1L, "a")
                .containsEntry(2L, "a-2-2")
                .containsEntry(3L, "a-2");
    }

    @Test
    void namesOfEarlierBatchesStayTheirs() {
        FileNames names = new FileNames(Set.of(CertificateFileName.of("WANGKUN").key()));
        assertThat(names.assign(Map.of(new AwardId(7), CertificateFileName.of("wangkun"))))
                .containsEntry(new AwardId(7), CertificateFileName.of("wangkun-7"));
    }

    @Test
    void whoeverWouldHaveAPictureOfAnEarlierNameGetsAnother() {
        FileNames names = new FileNames(Set.of("ada-page2", "grace-300dpi-page2", "mary-page"));
        Map<AwardId, CertificateFileName> wanted = new LinkedHashMap<>();
        List<String> people = List.of("Ada", "Grace", "Mary");
        for (int i = 0; i < 3; i++) wanted.put(new AwardId(i + 1), CertificateFileName.of(people.get(i)));
        assertThat(names.assign(wanted).values())
                .extracting(CertificateFileName::stem)
                .containsExactlyInAnyOrder("Ada-1", "Grace-2", "Mary");
    }

    @Property(tries = 300)
    void noTwoAwardsOfABatchShareAFileOnAnySystem(@ForAll("wishes") List<String> wishes) {
        Map<AwardId, CertificateFileName> wanted = new LinkedHashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            wanted.put(new AwardId(i + 1), CertificateFileName.of(wishes.get(i)));
        }
        Map<AwardId, CertificateFileName> given = new FileNames(Set.of()).assign(wanted);
        assertThat(given).hasSameSizeAs(wishes);
        assertThat(distinct(given, name -> Normalizer.normalize(name, Normalizer.Form.NFC)))
                .hasSameSizeAs(wishes);
        assertThat(distinct(
                        given,
                        name -> Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)))
                .hasSameSizeAs(wishes);
        assertThat(distinct(given, name -> name.toUpperCase(Locale.ROOT))).hasSameSizeAs(wishes);
    }

    @Property(tries = 1000)
    void everyNameIsPortable(@ForAll("names") String wanted) {
        CertificateFileName name = CertificateFileName.of(wanted);
        String file = name.in(OutputFormat.PNG);
        assertThat(file.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
        assertThat(NOT_ON_WINDOWS.matcher(file).find()).as(file).isFalse();
        assertThat(file).endsWith(".png").doesNotStartWith(".");
        assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(file);
        assertThat(name.resolveIn(Path.of("out"), OutputFormat.PNG).getParent())
                .isEqualTo(Path.of("out").toAbsolutePath());
        assertThat(CertificateFileName.of(name.stem())).isEqualTo(name);
    }

    @Property(tries = 300)
    void linksDecodeToTheFileName(@ForAll("names") String wanted) {
        CertificateFileName name = CertificateFileName.of(wanted);
        String link = name.link(OutputFormat.PDF);
        assertThat(link).matches("(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+");
        assertThat(java.net.URI.create("https://example.org/" + link).getPath())
                .isEqualTo("/" + name.in(OutputFormat.PDF));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> odd = Arbitraries.of(
                "con", "LPT1", "aux.png", "..", "a/b", "İ", "ı", "I", "ß", "\u202E", "张", "𠮷", "\uD800", "e\u0301",
                "é", " ", ".", "-");
        Arbitrary<String> mixed = odd.list().ofMaxSize(40).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(120), mixed);
    }

    @Provide
    Arbitrary<List<String>> wishes() {
        // Few letters, so that names meet: both cases, both compositions, dotted and dotless, endings that look like
        // suffixes.
        Arbitrary<String> close = Arbitraries.of(
                        "a", "A", "é", "e\u0301", "E\u0301", "ı", "I", "i", "ß", "SS", "-1", "-2", "-1-2")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        return close.list().ofMaxSize(25);
    }

    private static Set<String> distinct(
            Map<AwardId, CertificateFileName> given, java.util.function.UnaryOperator<String> folding) {
        Set<String> names = new HashSet<>();
        given.values().forEach(name -> names.add(folding.apply(name.stem())));
        return names;
    }

    private static Map<Long, String> assign(Map<Long, String> wishes) {
        Map<AwardId, CertificateFileName> wanted = new LinkedHashMap<>();
        wishes.forEach((id, name) -> wanted.put(new AwardId(id), CertificateFileName.of(name)));
        Map<Long, String> given = new LinkedHashMap<>();
        new FileNames(Set.of()).assign(wanted).forEach((id, name) -> given.put(id.value(), name.stem()));
        return given;
    }
}
