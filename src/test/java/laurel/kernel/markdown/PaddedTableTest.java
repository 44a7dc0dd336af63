package laurel.kernel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaddedTableTest {
    @Test
    void columnsStandUnderEachOther() {
        assertThat(PaddedTable.of(List.of("姓名", "c"), List.of(List.of("Ada L", "x"), List.of("尹珉", "long"))))
                .isEqualTo("""
                        | 姓名  | c    |
                        | ----- | ---- |
                        | Ada L | x    |
                        | 尹珉  | long |
                        """);
    }

    @Test
    void marksTakeNoColumn() {
        assertThat(PaddedTable.width("g\u0306")).isEqualTo(1);
    }

    @Test
    void aLinkKeepsItsAddress() {
        assertThat(PaddedTable.link("get", "https://x.test/Canog%CC%86lu.png"))
                .isEqualTo("[get](https://x.test/Canog%CC%86lu.png)");
    }

    @Property
    void aReaderSeesTheSameCells(@ForAll("cells") String one, @ForAll("cells") String other) {
        String table = PaddedTable.of(
                List.of("a", "b"),
                List.of(List.of(PaddedTable.text(one), PaddedTable.link(other, "https://x.test/a%20b.png"))));

        MarkdownRow row =
                new MarkdownReader().read("", table).lists().get(0).rows().get(0);
        assertThat(row.cells()).hasSize(2);
        assertThat(row.cells().get(0).text()).isEqualTo(one);
        assertThat(row.cells().get(1).text()).isEqualTo(other);
        assertThat(row.cells().get(1).links()).containsExactly(new MarkdownLink(other, "https://x.test/a%20b.png"));
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> special = Arbitraries.strings()
                .withChars("|\\`*_[](){}<>#+-.!&;~\"'=@:/ aZ0尹ığ̆😀é")
                .ofMaxLength(12);
        Arbitrary<String> words =
                Arbitraries.of("&amp;", "http://x.test", "<b>", "a  b", "- a", "1. a", "[x](y)", "**b**");
        return Arbitraries.oneOf(special, words).map(String::strip);
    }
}
