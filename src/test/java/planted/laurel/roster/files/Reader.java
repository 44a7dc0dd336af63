package planted.laurel.roster.files;

/** What the offender reaches for. */
public class Reader {}
