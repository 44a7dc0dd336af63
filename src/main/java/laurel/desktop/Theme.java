package laurel.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * Light or dark. Both share the same rules; they differ in the looked-up colours only, which are named by meaning in
 * {@code tokens.css} and overridden in {@code tokens-dark.css}.
 */
public enum Theme {
    LIGHT,
    DARK;

    /** Dresses the scene and whatever opens from it; may be called again at any time. */
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>(List.of(sheet("tokens")));
        if (this == DARK) sheets.add(sheet("tokens-dark"));
        sheets.add(sheet("controls"));
        scene.getStylesheets().setAll(sheets);
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/laurel/desktop/" + name + ".css"), name)
                .toExternalForm();
    }
}
