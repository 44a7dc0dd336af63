package laurel.roster;

/**
 * A name as it stands in a published list.
 *
 * @param line where, 1-based
 * @param name as written
 * @param link the address of the certificate exactly as written; empty if there is none
 */
public record PublishedName(int line, String name, String link) {}
