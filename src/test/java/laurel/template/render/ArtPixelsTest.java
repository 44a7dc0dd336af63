package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import laurel.kernel.RenderFailure;
import laurel.template.Picture;
import org.junit.jupiter.api.Test;

/** What was admitted is given time and memory to be drawn, and what goes wrong is told as it is. */
class ArtPixelsTest {
    private static Picture picture() throws IOException {
        PictureReport.Art art =
                SvgCleaning.clean(SvgSamples.svg(SvgSamples.GOOD)).art().orElseThrow();
        return new Picture("art.svg", art.kind(), art.content(), art.width(), art.height());
    }

    private static String key(Throwable failure) {
        return ((RenderFailure) failure).text().key();
    }

    @Test
    void moreTimeAndMemoryAreGivenForMorePixels() {
        PictureLimits small = PictureLimits.drawing(1_000_000);
        PictureLimits large = PictureLimits.drawing(PictureLimits.PIXELS);

        assertThat(small.time()).isEqualTo(Duration.ofSeconds(70));
        assertThat(large.time()).isEqualTo(Duration.ofSeconds(460));
        assertThat(large.megabytes()).isEqualTo(832);
    }

    @Test
    void tooLittleTimeIsNotToldAsDamage() throws IOException {
        Picture picture = picture();
        PictureLimits limits = new PictureLimits(Duration.ofMillis(1), 512);

        assertThatThrownBy(() -> ArtPixels.drawn(picture, ArtFrame.whole(100, 70), limits))
                .satisfies(failure -> assertThat(key(failure)).isEqualTo("template.picture.slow"));
    }

    @Test
    void tooLittleMemoryIsNotToldAsDamage() throws IOException {
        Picture picture = picture();
        PictureLimits limits = new PictureLimits(Duration.ofMinutes(5), 64);

        assertThatThrownBy(() -> ArtPixels.drawn(picture, ArtFrame.whole(6000, 4000), limits))
                .satisfies(failure -> assertThat(key(failure)).isEqualTo("template.picture.heavy"));
    }

    @Test
    void damageIsToldAsDamage() {
        byte[] junk = "no picture".getBytes(StandardCharsets.US_ASCII);
        Picture picture = new Picture("art.svg", Picture.Kind.PDF, junk, 100, 70);

        assertThatThrownBy(() -> ArtPixels.drawn(picture, ArtFrame.whole(100, 70), PictureLimits.drawing(7000)))
                .satisfies(failure -> assertThat(key(failure)).isEqualTo("template.picture.broken"));
    }
}
