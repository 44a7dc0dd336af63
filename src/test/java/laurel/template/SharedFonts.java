package laurel.template;

import laurel.template.render.BundledFonts;

/** The program's faces, read once for all tests of one run: each reading takes some 40 MB. */
public final class SharedFonts {
    public static final BundledFonts FONTS = new BundledFonts();

    private SharedFonts() {}
}
