package laurel.desktop;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** The bundled typeface of the window, which draws Latin and Chinese alike on every machine. */
public final class Fonts {
    private static final double ANY_SIZE = 13;
    private static final List<String> FILES = List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf");

    private Fonts() {}

    /**
     * Makes the typeface known to the toolkit. The style sheets name it, so without it the system's own is used.
     *
     * @return one problem if it is missing from the program or cannot be read; else none
     */
    public static List<Problem> load() {
        List<String> missing = new ArrayList<>();
        for (String file : FILES) {
            URL url = Fonts.class.getResource("/laurel/fonts/" + file);
            if (url == null || Font.loadFont(url.toExternalForm(), ANY_SIZE) == null) missing.add(file);
        }
        if (missing.isEmpty()) return List.of();
        return List.of(Problem.warning(Place.NONE, "desktop.font.missing", String.join(", ", missing)));
    }
}
