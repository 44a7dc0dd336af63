package laurel.roster;

import java.util.Locale;
import laurel.kernel.Message;
import laurel.programme.Term;

/** The columns of a roster, declared once for the table, the files and the command line. */
public enum RosterColumn {
    PERSON_ID,
    /** The award's printed name. */
    DISPLAY_NAME,
    NAME_ZH,
    NAME_LATIN,
    GITHUB,
    /** Private: for files that stay inside the community. */
    EMAIL,
    PROGRAMME,
    YEAR,
    /** Empty for awards; it is there because lists of station roles have the same columns. */
    ROLE,
    /** Empty for awards, as {@link #ROLE}. */
    STATION,
    TERM_FROM,
    TERM_TO,
    STATUS,
    CERTIFICATE_SLUG,
    CERTIFICATE_URL,
    SOURCE;

    /** @return the column's name in files: {@code certificate_url} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the column's heading on the screen */
    public Message title() {
        return Message.of("roster.column." + name());
    }

    /** @return the cell of a row; empty if there is nothing to say */
    public String of(RosterRow row) {
        return switch (this) {
            case PERSON_ID -> Long.toString(row.person().id().value());
            case DISPLAY_NAME -> row.award().printedName();
            case NAME_ZH -> row.person().nameZh();
            case NAME_LATIN -> row.person().nameLatin();
            case GITHUB -> row.handle();
            case EMAIL -> row.person().email();
            case PROGRAMME -> row.programme().value();
            case YEAR -> row.cohort().edition();
            case ROLE, STATION -> "";
            case TERM_FROM ->
                row.award().term().map(Term::first).map(Object::toString).orElse("");
            case TERM_TO ->
                row.award().term().map(Term::last).map(Object::toString).orElse("");
            case STATUS -> row.status();
            case CERTIFICATE_SLUG -> row.award().slug();
            case CERTIFICATE_URL -> row.award().certificateUrl();
            case SOURCE -> row.award().source();
        };
    }
}
