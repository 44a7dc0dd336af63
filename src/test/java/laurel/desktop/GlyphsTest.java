package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlyphsTest {
    @Test
    void accentsStandOnTheirLetters() {
        assertThat(Glyphs.shown("Canog\u0306lu")).isEqualTo("Canoğlu");
    }

    @Test
    void whatNobodyWouldSeeIsMarked() {
        assertThat(Glyphs.shown("abc\u202Edef")).isEqualTo("abc<U+202E>def");
        assertThat(Glyphs.shown("نرگس حسینی\u200Cزاده")).isEqualTo("نرگس حسینی\u200Cزاده");
    }
}
