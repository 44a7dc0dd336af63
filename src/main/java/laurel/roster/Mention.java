package laurel.roster;

/**
 * A place where an award was published.
 *
 * @param award which
 * @param source the post's file name
 * @param line where in it, 1-based, when it was read
 * @param nameAsWritten the name there
 * @param link the address of the certificate there, exactly as written; empty if there was none
 */
public record Mention(AwardId award, String source, int line, String nameAsWritten, String link) {}
