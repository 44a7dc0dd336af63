package laurel.certificate;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;

/**
 * The name of a certificate's files without the extension, portable: it may be used as it stands on Linux, macOS and
 * Windows, stays inside its folder and is at most 100 bytes long with {@code .pdf} or {@code .png}; the name of a picture in
 * another size or of a further page has up to 16 letters more.
 *
 * @param stem the name; composed or decomposed Unicode as chosen, the links are made from the same form
 */
public record CertificateFileName(String stem) {
    /** Longest name with extension, in bytes of UTF-8: short enough for encrypted folders and old path limits. */
    public static final int MOST_BYTES = 100;

    private static final int MOST_STEM_BYTES = MOST_BYTES - 4;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Z}\\s]+");
    /** The end of a key that would make the file a picture of another size or page, of the certificate without that end. */
    private static final Pattern PICTURE = Pattern.compile("(.*)-(?:[0-9]+(?:dpi|px)|page[0-9]+)");

    private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern RESERVED = Pattern.compile(
            "(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    public CertificateFileName {
        if (!stem.equals(portable(stem))) throw new IllegalArgumentException("not a portable file name: " + stem);
    }

    /** @return the nearest portable name: what no system takes is left out or made a hyphen */
    public static CertificateFileName of(String wanted) {
        CertificateFileName portable = new CertificateFileName(portable(wanted));
        if (pictured(portable.key()).isEmpty()) return portable;
        return new CertificateFileName(cut(portable.stem, MOST_STEM_BYTES - 1) + "_");
    }

    /** @return this name with the suffix, shortened before it where it would get too long */
    public CertificateFileName withSuffix(String suffix) {
        int room = MOST_STEM_BYTES - suffix.getBytes(StandardCharsets.UTF_8).length;
        return of(cut(stem, room) + suffix);
    }

    public String in(OutputFormat format) {
        return stem + format.suffix();
    }

    /** @return the last part of a link to the file, percent-encoded (RFC 3986) from the very form that is on the disk */
    public String link(OutputFormat format) {
        StringBuilder link = new StringBuilder();
        for (byte b : in(format).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            link.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return link.toString();
    }

    /** @throws FileFailure if the file would not lie directly in the folder */
    public Path resolveIn(Path folder, OutputFormat format) {
        Path home = folder.toAbsolutePath().normalize();
        Path file = home.resolve(in(format)).normalize();
        if (!home.equals(file.getParent())) throw new FileFailure(Message.of("certificate.file.outside", in(format)));
        return file;
    }

    /** @return the form under which two names are one file on some system: case, composition and compatibility folded */
    public String key() {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(stem);
        // Windows compares upper case, in which the dotless i is an I.
        return folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * @param key of a name
     * @return the key of the certificate that would have this name for one of its pictures; empty for every name that
     *     {@link #of} makes
     */
    static Optional<String> pictured(String key) {
        Matcher picture = PICTURE.matcher(key);
        return picture.matches() ? Optional.of(picture.group(1)) : Optional.empty();
    }

    private static String portable(String wanted) {
        String seen = trimmed(UNSEEN.matcher(wanted).replaceAll(""));
        String plain = trimmed(FORBIDDEN.matcher(seen).replaceAll("-"));
        String safe = plain.isEmpty() || RESERVED.matcher(plain).matches() ? "_" + plain : plain;
        return trimmed(cut(safe, MOST_STEM_BYTES));
    }

    private static String trimmed(String name) {
        return ENDS.matcher(name).replaceAll("");
    }

    /** @return the longest beginning that fits, cut between code points */
    private static String cut(String name, int bytes) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int c = name.codePointAt(end);
            used += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) break;
            end += Character.charCount(c);
        }
        return name.substring(0, end);
    }
}
