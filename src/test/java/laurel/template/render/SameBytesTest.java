package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import laurel.template.files.BundledTemplates;
import org.junit.jupiter.api.Test;

class SameBytesTest {
    private static final List<String> PEOPLE =
            List.of("\u0130remnur \u00d6nder", "Nguye\u0302\u0303n \u5f20\u6d77\u7acb \u0645\u062d\u0645\u062f");

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
    void everyTemplateHasTheSameBytesInProcessesOfOtherPlaces() throws IOException, InterruptedException {
        List<String> here = SameBytesProgram.lines(PEOPLE);

        assertThat(here).hasSize(new BundledTemplates().ids().size() * Language.values().length * PEOPLE.size());
        assertThat(process("-Duser.timezone=America/Los_Angeles -Duser.language=en -Duser.country=US"))
                .isEqualTo(here);
        assertThat(process("-Duser.timezone=Pacific/Kiritimati -Duser.language=ar -Dfile.encoding=ISO-8859-1"))
                .isEqualTo(here);
        assertThat(process("-Duser.timezone=Europe/Istanbul -Duser.language=tr -XX:TieredStopAtLevel=1"))
                .isEqualTo(here);
    }

    private static List<String> process(String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SameBytesProgram.class.getName()));
        PEOPLE.forEach(name -> command.add(SameBytesProgram.escaped(name)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.US_ASCII)) {
            List<String> lines = said.lines().toList();
            assertThat(process.waitFor()).as(options).isZero();
            return lines;
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
