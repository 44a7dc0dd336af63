package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureKindTest {
    private static final String ROOT = "<svg xmlns='http://www.w3.org/2000/svg'/>";

    private static PictureKind kind(String text, Charset charset) {
        return PictureKind.of(text.getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\ufeff",
                "\n <?xml version='1.0'?>\n",
                "<!-- made for <html> with %PDF-1.4 -->",
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg11.dtd'>",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a '<html>'>]>\n<!-- a --> <!-- b -->"
            })
    void anSvgIsKnownByItsFirstElement(String before) {
        assertThat(kind(before + ROOT, StandardCharsets.UTF_8)).isEqualTo(PictureKind.SVG);
    }

    @Test
    void remarksMayBeLongAndNamesHaveAPrefix() {
        String text = "<!--" + "%PDF- <html> ".repeat(1000) + "--><s:svg xmlns:s='http://www.w3.org/2000/svg'/>";
        assertThat(kind(text, StandardCharsets.UTF_8)).isEqualTo(PictureKind.SVG);
    }

    @Test
    void wideLettersAreRead() {
        assertThat(kind(ROOT, StandardCharsets.UTF_16)).isEqualTo(PictureKind.SVG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><svg/></html>", "<!doctype html><p>", "<!-- <svg> --><HTML>", "<!DOCTYPE html>\n<head>"})
    void aPageOfTheWebIsNone(String text) {
        assertThat(kind(text, StandardCharsets.UTF_8)).isEqualTo(PictureKind.OTHER);
        assertThat(PictureKind.nameOfOther(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("HTML");
    }

    @Test
    void aPdfMayHaveSomethingBeforeItsHeader() {
        assertThat(kind("<junk>\n%PDF-1.4", StandardCharsets.UTF_8)).isEqualTo(PictureKind.PDF);
    }
}
