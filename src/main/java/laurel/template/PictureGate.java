package laurel.template;

/**
 * Looks through the file of a picture that somebody made elsewhere, before anything of it reaches a certificate. Safe for all
 * threads.
 */
public interface PictureGate {
    /**
     * Judges by the content, never by the name. The same content gives the same picture.
     *
     * @param name the file as the user knows it, for the problems' places
     * @return the picture made clean (pixels or one page of vectors, nothing that acts, calls or tells of its maker), or
     *     every reason why it cannot be used
     */
    PictureReading admit(String name, byte[] content);
}
