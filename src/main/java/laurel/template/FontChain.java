package laurel.template;

import java.util.List;

/**
 * Faces in order of preference; a later one is used where an earlier one lacks the letters. Immutable.
 *
 * @param links the faces, at least one
 */
public record FontChain(List<Link> links) {
    /**
     * One face of the chain.
     *
     * @param face the face's file name without extension, {@code NotoSerifSC-SemiBold}
     * @param scale its size against the text's size, so that faces of one line look alike in size; 0.3 to 3
     */
    public record Link(String face, double scale) {
        public Link {
            if (face.isBlank()) throw new IllegalArgumentException("face without a name");
            if (!(scale >= 0.3 && scale <= 3)) throw new IllegalArgumentException("scale out of range: " + scale);
        }
    }

    public FontChain {
        links = List.copyOf(links);
        if (links.isEmpty()) throw new IllegalArgumentException("font chain without a face");
    }

    public static FontChain of(String... faces) {
        return new FontChain(
                List.of(faces).stream().map(face -> new Link(face, 1)).toList());
    }
}
