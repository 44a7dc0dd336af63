package laurel.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.kernel.Problem;

/**
 * The problems that a plan may find, in the order in which they are shown among those of one severity. Some may be waived
 * with a reason: whatever a person can look at and answer for. A gap in the text cannot be answered for, nor can a place
 * that is taken.
 */
public enum ProblemKind {
    HIDDEN_CHARACTER("template.character.hidden", false),
    MISSING_GLYPH("template.letter.missing", false),
    MISSING_FIELD("template.field.missing", false),
    OVERFLOW("template.text.overflow", true),
    SMALL_TEXT("certificate.plan.smallText", true),
    LOW_RESOLUTION("certificate.plan.lowResolution", true),
    POOR_RESOLUTION("certificate.plan.poorResolution", true),
    /** Found no more, since pictures show every page; ledgers have answers for it. */
    PAGES_LEFT_OUT("", true),
    SMALL_CODE("template.qr.small", true),
    LONG_CODE("template.qr.tooLong", false),
    UNKNOWN_PROGRAMME("certificate.plan.programmeUnknown", false),
    OTHER_PROGRAMME("certificate.plan.otherProgramme", true),
    NOT_HELD("certificate.plan.notHeld", true),
    EXPIRED("certificate.plan.expired", true),
    NO_TERM("certificate.plan.noTerm", true),
    SAME_PERSON_TWICE("certificate.plan.samePerson", true),
    SAME_NAME("certificate.plan.sameName", true),
    CERTIFIED_BEFORE("certificate.plan.certifiedBefore", true),
    LOOKS_LIKE_ANOTHER("certificate.plan.looksLike", true),
    NAME_CHANGED("certificate.plan.nameChanged", true),
    FILE_EXISTS("certificate.plan.fileExists", false),
    FILE_CLASH("certificate.plan.clash", true),
    UNPORTABLE_FILE("certificate.plan.unportable", true),
    OTHER_EDITION("certificate.plan.otherEdition", true),
    OTHER("", false);

    /** Of the problem's message; empty where none is found. */
    private final String key;

    private final boolean waivable;

    ProblemKind(String key, boolean waivable) {
        this.key = key;
        this.waivable = waivable;
    }

    /** @return what kind of problem it is */
    public static ProblemKind of(Problem problem) {
        String key = problem.message().key();
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElse(OTHER);
    }

    /** @return the kind of that name, as {@link #toString} gives it, in any case */
    public static Optional<ProblemKind> parse(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** @return those that a person may answer for */
    public static List<ProblemKind> allWaivable() {
        return Arrays.stream(values())
                .filter(kind -> kind.waivable && !kind.key.isEmpty())
                .toList();
    }

    /** @return whether a person may answer for it with a reason */
    public boolean waivable() {
        return waivable;
    }

    /** @return {@code small-text} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
