package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laurel.kernel.Sha256;
import laurel.template.Language;
import org.junit.jupiter.api.Test;

class SameBytesTest {
    private static String digests(PageRenderer renderer, String name) {
        byte[] pdf = Pages.pdf(renderer, Pages.ambassador(name, Language.ZH), Language.ZH);
        byte[] png = Pages.png(renderer, Pages.ambassador(name, Language.ZH), Language.ZH, 800);
        return Sha256.hex(pdf) + " " + Sha256.hex(png);
    }

    @Test
    void samePageGivesSameBytesUnderAnyLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = digests(new PageRenderer(Pages.FONTS), "İremnur Önder");
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "zh-CN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(digests(new PageRenderer(Pages.FONTS), "İremnur Önder"))
                        .as(tag)
                        .isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyThreadsGiveTheBytesThatOneGives() throws InterruptedException, ExecutionException {
        List<String> names = List.of("Onur Canoğlu", "张海立", "尹珉", "İremnur Önder", "محمد علي", "Ada Lovelace");
        PageRenderer alone = new PageRenderer(Pages.FONTS);
        List<String> expected = names.stream().map(name -> digests(alone, name)).toList();
        PageRenderer shared = new PageRenderer(Pages.FONTS);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> found = new ArrayList<>();
            for (int i = 0; i < 4 * names.size(); i++) {
                String name = names.get(i % names.size());
                found.add(pool.submit(() -> digests(shared, name)));
            }
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).get()).isEqualTo(expected.get(i % names.size()));
            }
        } finally {
            pool.shutdown();
        }
    }
}
