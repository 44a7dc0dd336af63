package laurel.certificate;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Sha256;
import laurel.programme.CohortId;

/**
 * The printed number of a certificate, {@code AMB-2023-7K3Q9D-0014-W}: programme and edition, the place where it was
 * issued, a running number, and a check character that catches every single wrong character and nearly every swap of
 * neighbours (ISO 7064 MOD 37,36).
 *
 * @param value in its printed form, upper case
 */
public record Serial(String value) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{3}-[0-9]{4})-([0-9A-Z]{6})-([0-9]{4,9})-([0-9A-Z])");
    private static final int LETTERS = 36;
    private static final int ORIGIN_LENGTH = 6;

    public Serial {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches() || matcher.group(4).charAt(0) != check(value.substring(0, value.length() - 2))) {
            throw new IllegalArgumentException("not a serial: " + value);
        }
    }

    /**
     * @param series as made by {@link #series}
     * @param origin as made by {@link #origin}
     * @param sequence 1 or more
     */
    public static Serial of(String series, String origin, long sequence) {
        if (sequence < 1) throw new IllegalArgumentException("sequence below one: " + sequence);
        String body = series + "-" + origin + "-" + String.format(Locale.ROOT, "%04d", sequence);
        return new Serial(body + "-" + check(body));
    }

    /** @return the serial in what somebody typed or scanned, in any case and with blanks, if it is one */
    public static Optional<Serial> parse(String typed) {
        String value = tidy(typed);
        Matcher matcher = FORM.matcher(value);
        boolean valid =
                matcher.matches() && matcher.group(4).charAt(0) == check(value.substring(0, value.length() - 2));
        return valid ? Optional.of(new Serial(value)) : Optional.empty();
    }

    /** @return whether it has a serial's form, with a check character that does not belong to the rest */
    public static boolean isMistyped(String typed) {
        return parse(typed).isEmpty() && FORM.matcher(tidy(typed)).matches();
    }

    private static String tidy(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** @return what the serials of a cohort begin with; cohorts with the same one share a running number */
    public static String series(CohortId cohort) {
        String letters = cohort.programme().value().replace("-", "").toUpperCase(Locale.ROOT);
        return (letters + "XX").substring(0, 3) + "-" + cohort.edition();
    }

    /**
     * @param databaseId the id that a database was born with
     * @return six letters and digits, one of two thousand million, so that two computers do not mint the same serial
     */
    public static String origin(String databaseId) {
        BigInteger digest = new BigInteger(Sha256.hex(databaseId.getBytes(StandardCharsets.UTF_8)), 16);
        BigInteger tags = BigInteger.valueOf(LETTERS).pow(ORIGIN_LENGTH);
        String tag = digest.mod(tags).toString(LETTERS).toUpperCase(Locale.ROOT);
        return "0".repeat(ORIGIN_LENGTH - tag.length()) + tag;
    }

    /** ISO 7064, hybrid system MOD 37,36, over the letters and digits; hyphens are not counted. */
    static char check(String body) {
        int rest = LETTERS;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '-') continue;
            int sum = (rest + Character.digit(c, LETTERS)) % LETTERS;
            rest = (sum == 0 ? LETTERS : sum) * 2 % (LETTERS + 1);
        }
        return Character.toUpperCase(Character.forDigit((LETTERS + 1 - rest) % LETTERS, LETTERS));
    }

    @Override
    public String toString() {
        return value;
    }
}
