package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import laurel.kernel.PageSize;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Which page lies on which side. */
class ImpositionTest {
    private static final Sheets FOUR = Sheets.of(SheetPreset.named("a4-4up").orElseThrow(), PageSize.A4_LANDSCAPE)
            .orElseThrow();

    private static Imposition of(List<Integer> pages, Duplex duplex, int copies, boolean collated) {
        return Imposition.of(pages, FOUR, duplex, new Imposition.Copies(copies, collated));
    }

    private static List<String> pages(Imposition.Side side) {
        return side.pages().stream()
                .map(placed -> placed.certificate() + "/" + placed.page())
                .toList();
    }

    @Property(tries = 200)
    void everyPageComesExactlyAsOftenAsThereAreCopies(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 5) Integer> pages,
            @ForAll Duplex duplex,
            @ForAll @IntRange(min = 1, max = 3) int copies,
            @ForAll boolean collated) {
        List<String> printed = of(pages, duplex, copies, collated).sides().stream()
                .flatMap(side -> pages(side).stream())
                .toList();
        for (int certificate = 0; certificate < pages.size(); certificate++) {
            for (int page = 0; page < pages.get(certificate); page++) {
                String wanted = certificate + "/" + page;
                assertThat(printed.stream().filter(wanted::equals)).hasSize(copies);
            }
        }
        int all = pages.stream().mapToInt(Integer::intValue).sum();
        assertThat(printed).hasSize(all * copies);
    }

    @Property(tries = 200)
    void nobodysPageLiesBehindAnothersOnTheSamePaper(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 5) Integer> pages,
            @ForAll boolean longEdge) {
        Duplex duplex = longEdge ? Duplex.LONG_EDGE : Duplex.SHORT_EDGE;
        Imposition imposition = of(pages, duplex, 1, true);
        if (imposition.duplex() == Duplex.NONE) return;
        List<Sheets.Spot> backs = FOUR.backs(duplex);
        for (int i = 0; i < imposition.sides().size(); i += 2) {
            List<Imposition.Placed> front = imposition.sides().get(i).pages();
            for (Imposition.Placed back : imposition.sides().get(i + 1).pages()) {
                Imposition.Placed before = front.get(backs.indexOf(back.spot()));
                assertThat(back.certificate()).isEqualTo(before.certificate());
                assertThat(back.page()).isEqualTo(before.page() + 1);
            }
        }
    }

    @Example
    void onePageEachFillsSheetAfterSheet() {
        Imposition imposition = of(List.of(1, 1, 1, 1, 1), Duplex.LONG_EDGE, 1, true);
        assertThat(imposition.duplex()).isEqualTo(Duplex.NONE);
        assertThat(imposition.paper()).isEqualTo(2);
        assertThat(imposition.sides().stream().map(ImpositionTest::pages))
                .containsExactly(List.of("0/0", "1/0", "2/0", "3/0"), List.of("4/0"));
    }

    @Example
    void aSecondPageGoesOnTheBackWhereAFirstOneLies() {
        Imposition imposition = of(List.of(2, 1, 2), Duplex.LONG_EDGE, 1, true);
        assertThat(imposition.paper()).isOne();
        assertThat(imposition.sides().stream().map(ImpositionTest::pages))
                .containsExactly(List.of("0/0", "1/0", "2/0"), List.of("0/1", "2/1"));
    }

    @Example
    void copiesAreCollatedOrNot() {
        List<Integer> five = List.of(1, 1, 1, 1, 1);
        Stream<List<String>> collated =
                of(five, Duplex.NONE, 2, true).sides().stream().map(ImpositionTest::pages);
        Stream<List<String>> stacked =
                of(five, Duplex.NONE, 2, false).sides().stream().map(ImpositionTest::pages);
        List<String> full = List.of("0/0", "1/0", "2/0", "3/0");
        List<String> rest = List.of("4/0");
        assertThat(collated).containsExactly(full, rest, full, rest);
        assertThat(stacked).containsExactly(full, full, rest, rest);
    }
}
