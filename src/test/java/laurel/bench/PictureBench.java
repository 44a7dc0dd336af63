package laurel.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import laurel.template.IssueFacts;
import laurel.template.Language;
import laurel.template.PageLayout;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.TemplateSamples;
import laurel.template.files.BundledTemplates;
import laurel.template.render.BundledFonts;
import laurel.template.render.PageRenderer;

/**
 * What one picture costs on one thread, for the web and for print: the first one, with everything that is made once, then
 * the best and the middle of several rounds, in processor time; beside it what ImageIO needs to write the same pixels.
 *
 * <p>{@code mvn -q -Pbench test -Dbench.main=laurel.bench.PictureBench}, with {@code -Dbench.certificates=56
 * -Dbench.rounds=5}.
 */
public final class PictureBench {
    private static final int[] WIDTHS = {2000, 3508};
    private static final BundledFonts FONTS = new BundledFonts();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<PageLayout> pages = new ArrayList<>();
    private final IssueFacts facts = TemplateSamples.facts(Language.EN);
    private final PageRenderer renderer = new PageRenderer(FONTS);
    private long bytes;

    private PictureBench(int certificates) {
        Template template = new BundledTemplates()
                .read(new TemplateId("ambassador-ksap"))
                .fold(TemplateReading.Found::template, refused -> {
                    throw new IllegalStateException(refused.problems().toString());
                });
        PreparedTemplate prepared = PreparedTemplate.of(template, Language.EN, FONTS);
        for (int i = 0; i < certificates; i++) {
            pages.add(prepared.layout(TemplateSamples.ambassador(BenchNames.of(i), Language.EN))
                    .first());
        }
    }

    public static void main(String[] args) throws IOException {
        int rounds = Integer.getInteger("bench.rounds", 5);
        PictureBench bench = new PictureBench(Integer.getInteger("bench.certificates", 56));
        System.out.printf(
                "%-6s %12s %12s %12s %8s %14s %8s%n",
                "width", "first ms", "best ms", "middle ms", "KB", "ImageIO ms", "KB");
        for (int width : WIDTHS) bench.measure(width, rounds);
    }

    private void measure(int width, int rounds) throws IOException {
        double first = milliseconds(() -> draw(pages.get(0), width));
        double[] each = new double[rounds];
        long size = 0;
        for (int round = 0; round < rounds; round++) {
            bytes = 0;
            each[round] = milliseconds(() -> {
                        for (PageLayout page : pages) draw(page, width);
                    })
                    / pages.size();
            size = bytes / pages.size();
        }
        java.util.Arrays.sort(each);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(draw(pages.get(0), width)));
        double plain = Double.MAX_VALUE;
        long plainSize = 0;
        for (int i = 0; i < 3; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            plain = Math.min(plain, milliseconds(() -> ImageIO.write(picture, "png", out)));
            plainSize = out.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%-6d %12.1f %12.2f %12.2f %8.1f %14.1f %8.1f%n",
                width,
                first,
                each[0],
                each[rounds / 2],
                size / 1000.0,
                plain,
                plainSize / 1000.0);
    }

    private byte[] draw(PageLayout page, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        renderer.png(page, facts, width, out);
        bytes += out.size();
        return out.toByteArray();
    }

    /** Work that may fail on a disk. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static double milliseconds(Work work) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
