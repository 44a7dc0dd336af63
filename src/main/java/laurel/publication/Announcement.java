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

    /** @return the file's name, {@code 2023-10-10-ambassador-2023-zh.md} */
    String fileName(String cohort) {
        return settings.date() + "-" + cohort + "-" + language.tag() + ".md";
    }
}
