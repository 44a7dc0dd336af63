package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.template.ShapedLine;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextProperties {
    @Property(tries = 500)
    void noLetterIsLostOrDrawnAsABox(@ForAll("texts") String text) {
        ShapedLine line = Pages.FONTS.shape(text, Names.CHAIN, 0);

        Stream<String> drawn =
                line.runs().stream().flatMap(run -> run.clusters().stream()).map(ShapedLine.Cluster::text);
        assertThat(sorted(Stream.concat(drawn, line.missing().stream()))).isEqualTo(sorted(Stream.of(text)));
        assertThat(line.runs().stream()
                        .flatMap(run -> run.clusters().stream())
                        .flatMap(cluster -> cluster.glyphs().stream()))
                .allSatisfy(glyph -> assertThat(glyph.id()).isNotZero());
    }

    private static int[] sorted(Stream<String> texts) {
        return texts.flatMapToInt(AnyTextProperties::halves).sorted().toArray();
    }

    /** Code units, since a torn pair may stand where letters are cut. */
    private static IntStream halves(String text) {
        return text.chars();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(12);
        String[] pieces = Names.all().stream()
                .flatMap(name -> Arrays.stream(name.split(" ", -1)))
                .toArray(String[]::new);
        Arbitrary<String> mixed = Arbitraries.of(pieces).list().ofMaxSize(4).map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(anything, mixed);
    }
}
