package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import laurel.kernel.PageSize;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private final AtomicInteger sharper = new AtomicInteger();
    private final Zoom zoom = new Zoom(sharper::incrementAndGet);

    @Test
    void stepsFromWhatFitsAndBack() {
        zoom.viewed(41, 1);
        zoom.in();
        assertThat(zoom.percentProperty().get()).contains(50);
        zoom.out();
        zoom.out();
        assertThat(zoom.percentProperty().get()).contains(25);
        zoom.fit();
        assertThat(zoom.seenProperty().get()).isEqualTo(41);
        zoom.actualSize();
        assertThat(zoom.seenProperty().get()).isEqualTo(100);
    }

    @Test
    void asksForASharperPictureOnlyWhenItIsSeen() {
        zoom.viewed(50, 1);
        assertThat(zoom.pixels(PageSize.A4_LANDSCAPE)).isEqualTo(1400);
        zoom.actualSize();
        assertThat(sharper).hasValue(0);
        zoom.in();
        zoom.in();
        assertThat(sharper).hasPositiveValue();
        assertThat(zoom.pixels(PageSize.A4_LANDSCAPE)).isEqualTo(2800);
    }

    @Test
    void drawsForTheDotsOfTheScreen() {
        zoom.viewed(100, 2);
        assertThat(zoom.pixels(PageSize.A4_LANDSCAPE)).isEqualTo(2800);
    }
}
