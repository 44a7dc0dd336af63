package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import laurel.kernel.Problem;
import laurel.kernel.Texts;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {
    private final Texts english = Texts.load(Locale.ENGLISH, java.util.List.of("desktop"));

    @Test
    void linuxNeedsADisplay() {
        assertThat(DisplayCheck.before("Linux", Map.of()))
                .map(Problem::message)
                .map(english::text)
                .hasValue("There is no display here, so Laurel works on the command line.");
        assertThat(DisplayCheck.before("Linux", Map.of("DISPLAY", " "))).isPresent();
        assertThat(DisplayCheck.before("Linux", Map.of("DISPLAY", ":0"))).isEmpty();
        assertThat(DisplayCheck.before("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isEmpty();
    }

    @Test
    void windowsAndMacHaveTheirOwn() {
        assertThat(DisplayCheck.before("Windows 11", Map.of())).isEmpty();
        assertThat(DisplayCheck.before("Mac OS X", Map.of())).isEmpty();
    }

    @Test
    void namesThePackageThatIsMissing() {
        Throwable start =
                new RuntimeException("start", new UnsupportedOperationException("Unable to load glass GTK library."));
        assertThat(english.text(DisplayCheck.after(start, "").message())).contains("libgtk-3-0");
    }

    @Test
    void namesTheLibraryThatIsMissing() {
        String said = """
                Loading library glassgtk3 from resource failed: java.lang.UnsatisfiedLinkError: /c/libglassgtk3.so: \
                libXtst.so.6: cannot open shared object file: No such file or directory
                \tat java.base/jdk.internal.loader.NativeLibraries.load(Native Method)
                """;
        assertThat(english.text(
                        DisplayCheck.after(new RuntimeException("start"), said).message()))
                .contains("libXtst.so.6");
    }

    @Test
    void tellsADisplayThatCannotBeOpened() {
        assertThat(DisplayCheck.after(new UnsupportedOperationException("Unable to open DISPLAY"), "")
                        .message()
                        .key())
                .isEqualTo("desktop.display.closed");
    }

    @Test
    void namesAnyOtherFailureByItsKind() {
        assertThat(english.text(
                        DisplayCheck.after(new IllegalStateException(), "").message()))
                .contains("IllegalStateException")
                .contains("command line")
                .hasLineCount(1);
    }
}
