package laurel.template;

/**
 * Fonts that measure, and what draws with the same ones. Safe for all threads.
 *
 * @param renderer draws one certificate
 * @param printFiles put many into one file
 */
public record Drawer(Fonts fonts, Renderer renderer, PrintFiles printFiles) {}
