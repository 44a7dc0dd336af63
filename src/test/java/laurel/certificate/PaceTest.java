package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.kernel.Message;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(400, 1_000);

    @Test
    void doesNotGuessBeforeATwentiethIsDone() {
        assertThat(pace.line(0.04, 60_000)).isEqualTo(Message.of("certificate.progress.items", 16L, 400L));
    }

    @Test
    void tellsRateAndSecondsLeft() {
        assertThat(pace.line(0.5, 31_000))
                .isEqualTo(Message.of(
                        "certificate.progress.eta", 200L, 400L, 400L, Message.of("certificate.progress.seconds", 30L)));
    }

    @Test
    void tellsMinutesWhenItTakesLonger() {
        assertThat(pace.line(0.25, 61_000).arguments().get(3))
                .isEqualTo(Message.of("certificate.progress.minutes", 3L));
    }

    @Test
    void tellsOfNoRestWhenAllIsDone() {
        assertThat(pace.line(1, 60_000)).isEqualTo(Message.of("certificate.progress.items", 400L, 400L));
    }

    @Test
    void survivesAClockThatStandsStill() {
        assertThat(pace.line(0.5, 1_000)).isEqualTo(Message.of("certificate.progress.items", 200L, 400L));
    }
}
