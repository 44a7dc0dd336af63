package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Length;
import laurel.kernel.PageSize;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where certificates lie on paper. */
class SheetsTest {
    private static final double NEAR = 1e-6;
    private static final PageSize A4 = new PageSize(Length.mm(210), Length.mm(297));

    @Provide
    Arbitrary<PageSize> pages() {
        return Combinators.combine(
                        Arbitraries.doubles().between(50, 500),
                        Arbitraries.doubles().between(50, 500))
                .as((width, height) -> new PageSize(Length.mm(width), Length.mm(height)));
    }

    @Provide
    Arbitrary<SheetPreset> presets() {
        Arbitrary<SheetPreset.Grid> grids = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.doubles().between(0, 15),
                        Arbitraries.doubles().between(0, 10))
                .as((columns, rows, margin, gap) ->
                        new SheetPreset.Grid(columns, rows, Length.mm(margin), Length.mm(gap)));
        return Combinators.combine(
                        Arbitraries.of(SheetPreset.ALL),
                        Arbitraries.of(SheetPreset.Orientation.values()),
                        grids,
                        Arbitraries.of(true, false),
                        Arbitraries.of(SheetPreset.Scaling.values()))
                .as((known, orientation, grid, marks, scaling) ->
                        new SheetPreset("any", known.paper(), orientation, grid, marks, scaling));
    }

    @Property
    void pagesStayWithinTheMarginsAndApart(@ForAll("presets") SheetPreset preset, @ForAll("pages") PageSize page) {
        Sheets.of(preset, page).ifPresent(sheets -> {
            double margin = preset.grid().margin().mm();
            List<Sheets.Spot> spots = sheets.spots();
            assertThat(spots).hasSize(preset.perSheet()).allSatisfy(spot -> {
                assertThat(spot.x()).isGreaterThanOrEqualTo(margin - NEAR);
                assertThat(spot.y()).isGreaterThanOrEqualTo(margin - NEAR);
                assertThat(spot.right())
                        .isLessThanOrEqualTo(sheets.sheet().width().mm() - margin + NEAR);
                assertThat(spot.bottom())
                        .isLessThanOrEqualTo(sheets.sheet().height().mm() - margin + NEAR);
                assertThat(spot.width() / spot.height())
                        .isCloseTo(page.width().mm() / page.height().mm(), within(NEAR));
            });
            double gap = preset.grid().gap().mm();
            for (int i = 0; i < spots.size(); i++) {
                for (int j = 0; j < i; j++)
                    assertThat(apart(spots.get(i), spots.get(j))).isGreaterThan(gap - NEAR);
            }
        });
    }

    /** The distance between two places along the axis on which they are farther apart; negative if they overlap. */
    private static double apart(Sheets.Spot a, Sheets.Spot b) {
        double across = Math.max(a.x(), b.x()) - Math.min(a.right(), b.right());
        double down = Math.max(a.y(), b.y()) - Math.min(a.bottom(), b.bottom());
        return Math.max(across, down);
    }

    @Property
    void cropMarksLieOutsideEveryPageAndInReachOfThePrinter(
            @ForAll("presets") SheetPreset preset, @ForAll("pages") PageSize page) {
        Sheets.of(preset, page).ifPresent(sheets -> {
            double margin = preset.grid().margin().mm();
            assertThat(sheets.cropMarks().isEmpty()).isEqualTo(!preset.cropMarks());
            assertThat(sheets.cropMarks()).doesNotHaveDuplicates().allSatisfy(mark -> {
                assertThat(Math.min(mark.x1(), mark.y1())).isGreaterThanOrEqualTo(margin - NEAR);
                assertThat(mark.x2()).isLessThanOrEqualTo(sheets.sheet().width().mm() - margin + NEAR);
                assertThat(mark.y2())
                        .isLessThanOrEqualTo(sheets.sheet().height().mm() - margin + NEAR);
                assertThat(sheets.spots()).noneMatch(spot -> touches(spot, mark));
            });
        });
    }

    private static boolean touches(Sheets.Spot spot, Sheets.CropMark mark) {
        return mark.x2() > spot.x() - 1
                && mark.x1() < spot.right() + 1
                && mark.y2() > spot.y() - 1
                && mark.y1() < spot.bottom() + 1;
    }

    /** Whoever turns the sheet finds the back of each page exactly behind it. */
    @Property
    void backsLieBehindTheirFronts(
            @ForAll("presets") SheetPreset preset, @ForAll("pages") PageSize page, @ForAll boolean longEdge) {
        Sheets.of(preset, page).ifPresent(sheets -> {
            List<Sheets.Spot> backs = sheets.backs(longEdge ? Duplex.LONG_EDGE : Duplex.SHORT_EDGE);
            double width = sheets.sheet().width().mm();
            double height = sheets.sheet().height().mm();
            boolean aboutUpright = (width <= height) == longEdge;
            for (int i = 0; i < backs.size(); i++) {
                Sheets.Spot front = sheets.spots().get(i);
                Sheets.Spot back = backs.get(i);
                double x = aboutUpright ? width - back.right() : back.x();
                double y = aboutUpright ? back.y() : height - back.bottom();
                assertThat(x).isCloseTo(front.x(), within(NEAR));
                assertThat(y).isCloseTo(front.y(), within(NEAR));
                // The pages lie in the middle, so that one set of cuts serves both sides.
                assertThat(sheets.spots()).anyMatch(spot -> isSame(spot, back));
            }
        });
    }

    private static boolean isSame(Sheets.Spot a, Sheets.Spot b) {
        return Math.abs(a.x() - b.x()) < NEAR && Math.abs(a.y() - b.y()) < NEAR;
    }

    @Property
    void onlyFillingMakesPagesLarger(@ForAll("presets") SheetPreset preset, @ForAll("pages") PageSize page) {
        double filled = Sheets.of(preset.scaled(SheetPreset.Scaling.FILL), page)
                .map(Sheets::scale)
                .orElse(0.0);
        double shrunk = Sheets.of(preset.scaled(SheetPreset.Scaling.SHRINK), page)
                .map(Sheets::scale)
                .orElse(0.0);
        Optional<Sheets> actual = Sheets.of(preset.scaled(SheetPreset.Scaling.ACTUAL), page);
        assertThat(shrunk).isLessThanOrEqualTo(1).isLessThanOrEqualTo(filled + NEAR);
        assertThat(actual.isPresent()).isEqualTo(filled >= 1 - NEAR);
        actual.ifPresent(sheets -> assertThat(sheets.scale()).isOne());
    }

    @Example
    void aCertificateOnA4IsNotScaledAndReachesTheEdges() {
        Sheets sheets = Sheets.of(SheetPreset.A4_ONE, PageSize.A4_LANDSCAPE).orElseThrow();
        assertThat(sheets.sheet()).isEqualTo(PageSize.A4_LANDSCAPE);
        assertThat(sheets.scale()).isOne();
        assertThat(sheets.spots()).containsExactly(new Sheets.Spot(0, 0, 297, 210));
    }

    @Example
    void theSheetLiesAsCertificatesComeOutLarger() {
        SheetPreset two = SheetPreset.named("a4-2up").orElseThrow();
        assertThat(Sheets.of(two, PageSize.A4_LANDSCAPE).orElseThrow().sheet()).isEqualTo(A4);
        assertThat(Sheets.of(two, A4).orElseThrow().sheet()).isEqualTo(PageSize.A4_LANDSCAPE);
        assertThat(Sheets.of(two.lying(SheetPreset.Orientation.PORTRAIT), A4)
                        .orElseThrow()
                        .sheet())
                .isEqualTo(A4);
    }

    @Example
    void everyPresetHasRoomForACertificate() {
        assertThat(SheetPreset.ALL)
                .allSatisfy(preset ->
                        assertThat(Sheets.of(preset, PageSize.A4_LANDSCAPE)).isPresent());
    }
}
