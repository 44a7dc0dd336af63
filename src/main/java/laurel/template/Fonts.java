package laurel.template;

import java.util.Map;

/** Measures and shapes text with the program's own faces; the system's fonts are never used. Safe for all threads. */
public interface Fonts {
    /** @return the SHA-256 of the file of every face that a line in the chain may be set in, by the face's name */
    Map<String, String> hashes(FontChain fonts);

    /**
     * @return the face's file
     * @throws laurel.kernel.RenderFailure if the face is not in this build
     */
    byte[] file(String face);

    /** @return whether the face is in this build; faces that are not are passed over in chains */
    boolean has(String face);

    /**
     * Shapes one line: kerning, ligatures, marks, right-to-left runs; a word keeps one face where one face of the chain has
     * all its letters, else each letter takes the first face that has it. Behind the chain stands a face that is always
     * there.
     *
     * @param letterSpacing extra space after each letter, in em
     * @return the line at size 1
     */
    ShapedLine shape(String text, FontChain fonts, double letterSpacing);

    /** @return the height of capitals of the chain's first face that is there, in em */
    double capHeight(FontChain fonts);
}
