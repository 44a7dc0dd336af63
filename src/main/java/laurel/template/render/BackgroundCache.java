package laurel.template.render;

import java.util.Optional;

/** Keeps packed backgrounds from one run of the program to the next. */
interface BackgroundCache {
    /** Keeps nothing. */
    BackgroundCache NONE = new BackgroundCache() {
        @Override
        public Optional<PngBackground> find(String key, int width, int height) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, PngBackground background) {}
    };

    Optional<PngBackground> find(String key, int width, int height);

    /** Keeps it if it can; a failure is nobody's loss. */
    void keep(String key, PngBackground background);
}
