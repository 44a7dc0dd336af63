package laurel.programme;

import java.util.regex.Pattern;

/** Names a {@link Cohort} everywhere: programme and edition, {@code ambassador-2023}. */
public record CohortId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*-[0-9]{4}");

    public CohortId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("cohort id: expected programme-year, found " + value);
        }
    }

    public static CohortId of(ProgrammeId programme, String edition) {
        return new CohortId(programme.value() + "-" + edition);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(value.substring(0, value.lastIndexOf('-')));
    }

    /** @return the year, four digits */
    public String edition() {
        return value.substring(value.lastIndexOf('-') + 1);
    }

    /** @return whether it is an earlier edition of the same programme */
    public boolean isBefore(CohortId other) {
        return programme().equals(other.programme()) && edition().compareTo(other.edition()) < 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
