package laurel.publication;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.programme.Term;

/**
 * The facts of a post that welcomes a cohort; the words come from its template.
 *
 * @param language in which it is written
 * @param programme the programme's name
 * @param programmeShort how the programme is called in headings
 * @param holder what one of its people is called
 * @param edition the year
 * @param rows one per award, in the order of the roster
 * @param people how many different people they are
 * @param returning how many of them had held the title before
 * @param applied whether people applied for it in a window, to be reviewed
 * @param seats how many there were to give; empty for no limit
 * @param term of the awards, if they share one
 * @param settings what else it says
 */
public record Announcement(
        PostLanguage language,
        String programme,
        String programmeShort,
        String holder,
        String edition,
        List<Row> rows,
        long people,
        long returning,
        boolean applied,
        OptionalInt seats,
        Optional<Term> term,
        PostSettings settings) {
    /**
     * A line of the table.
     *
     * @param name as printed
     * @param link to the certificate; empty if there is none yet
     */
    public record Row(String name, String link) {}

    public Announcement {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) throw new IllegalArgumentException("nobody to announce");
    }

    /** @return those of the settings, or else the community and what its people are called */
    public String keywords() {
        if (!settings.keywords().isBlank()) return settings.keywords();
        String community = PostSettings.COMMUNITY;
        String title = holder.startsWith(community + " ") ? holder.substring(community.length() + 1) : holder;
        return community + ", " + title;
    }

    /** @return the file's name, {@code 2023-10-10-ambassador-2023-zh.md} */
    String fileName(String cohort) {
        return settings.date() + "-" + cohort + "-" + language.tag() + ".md";
    }
}
