package laurel.certificate;

import laurel.template.Renderer;

/**
 * What drew a file: where both are the same, the same page comes out as the same bytes.
 *
 * @param drawing the {@linkplain Renderer#DRAWING version} of the program's drawing; 0 where it is not known
 * @param java the Java that ran it, which shapes text and deflates; empty where it is not known
 */
public record DrawnBy(int drawing, String java) {
    public static final DrawnBy UNKNOWN = new DrawnBy(0, "");

    public DrawnBy {
        if (drawing < 0) throw new IllegalArgumentException("drawing below zero: " + drawing);
    }

    /** @return this very program on the Java that runs it */
    public static DrawnBy thisProgram() {
        String java = System.getProperty("java.runtime.version", "") + " " + System.getProperty("java.vm.vendor", "")
                + " " + System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        return new DrawnBy(Renderer.DRAWING, java.strip());
    }
}
