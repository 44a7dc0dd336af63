package laurel.template;

/** Fonts that measure and a renderer that draws with the same ones. Safe for all threads. */
public record Drawer(Fonts fonts, Renderer renderer) {}
