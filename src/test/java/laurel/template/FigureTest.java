package laurel.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
    /** Writes an outline in millimetres, to a hundredth. */
    private static final class Scribe implements Outline.Pen {
        private final List<String> steps = new ArrayList<>();
        private double farthestFromTen;

        static Scribe of(String data) {
            Scribe scribe = new Scribe();
            new Figure.Path(data).outline().trace(scribe);
            return scribe;
        }

        private void add(String step, double... values) {
            StringBuilder text = new StringBuilder(step);
            for (double value : values) text.append(String.format(Locale.ROOT, " %.2f", value * 25.4 / 72));
            steps.add(text.toString());
        }

        @Override
        public void moveTo(double x, double y) {
            add("M", x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            add("L", x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            add("C", x1, y1, x2, y2, x, y);
            double radius = Math.hypot(x * 25.4 / 72 - 10, y * 25.4 / 72 - 10);
            farthestFromTen = Math.max(farthestFromTen, Math.abs(radius - 5));
        }

        @Override
        public void close() {
            steps.add("Z");
        }
    }

    @Test
    void readsAbsoluteAndRelativeCommands() {
        assertThat(Scribe.of("M1,2l3-1.5.5.5H9v-1zm1 1L0 0").steps)
                .containsExactly(
                        "M 1.00 2.00",
                        "L 4.00 0.50",
                        "L 4.50 1.00",
                        "L 9.00 1.00",
                        "L 9.00 0.00",
                        "Z",
                        "M 2.00 3.00",
                        "L 0.00 0.00");
    }

    @Test
    void reflectsHandlesOfSmoothCurves() {
        assertThat(Scribe.of("M0 0C1 1 2 1 3 0s2-1 3 0").steps)
                .containsExactly("M 0.00 0.00", "C 1.00 1.00 2.00 1.00 3.00 0.00", "C 4.00 -1.00 5.00 -1.00 6.00 0.00");
    }

    @Test
    void turnsQuadraticCurvesIntoCubicOnes() {
        assertThat(Scribe.of("M0 0Q3 3 6 0T12 0").steps)
                .containsExactly(
                        "M 0.00 0.00", "C 2.00 2.00 4.00 2.00 6.00 0.00", "C 8.00 -2.00 10.00 -2.00 12.00 0.00");
    }

    @Test
    void keepsArcsOnTheirCircle() {
        Scribe scribe = Scribe.of("M15 10A5 5 0 1 1 10 5a5 5 0 01 5 5");

        assertThat(scribe.farthestFromTen).isCloseTo(0, within(1e-9));
        assertThat(scribe.steps).hasSize(1 + 6 + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "L1 1", "M1", "M1 1 2", "M0 0X", "M0 0L1 1 one", "M0 0Z1 1", "M0 0A1 1 0 2 0 1 1"})
    void refusesBrokenData(String data) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure.Path(data))
                .withMessageContaining("character");
    }
}
