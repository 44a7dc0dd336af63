package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A good picture with some bytes changed or its end cut off is admitted or refused with a reason, and nothing else. */
class PictureProperties {
    private static final List<byte[]> GOOD = List.of(
            PngSamples.png(PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_ARGB)),
            PngSamples.withSegment(
                    PngSamples.jpeg(PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_RGB)), 0xe1, PngSamples.exif(6)),
            PdfSamples.page(PdfSamples.CONTENT),
            PdfSamples.acting(),
            SvgSamples.svg(SvgSamples.GOOD));

    /** In this process, so that many are tried; what only takes time or memory is another test's matter. */
    @Property(tries = 300)
    void changedBytesGiveAReport(
            @ForAll @IntRange(min = 0, max = 4) int which,
            @ForAll @IntRange(min = 0, max = 6) int changes,
            @ForAll boolean cut,
            @ForAll long seed) {
        Random random = new Random(seed);
        byte[] content = GOOD.get(which).clone();
        for (int i = 0; i < changes; i++) content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        if (cut) content = Arrays.copyOf(content, random.nextInt(content.length));
        PictureKind kind = PictureKind.of(content);
        if (kind == PictureKind.OTHER) return;
        boolean pixels = kind == PictureKind.PNG || kind == PictureKind.JPEG;
        boolean small = !pixels
                || RasterHeader.read(kind, content)
                        .map(header -> header.pixels() < 1_000_000)
                        .orElse(true);
        if (!small) return;

        PictureReport report = PictureWork.clean(kind, content);

        assertThat(report.art().isPresent() || !report.remarks().isEmpty()).isTrue();
    }
}
