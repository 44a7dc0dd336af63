package laurel.roster;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.programme.Programme;
import laurel.programme.ProgrammeId;

/**
 * What the file name at the end of a certificate's address tells: {@code ambassador-2023-yinmin.png}.
 *
 * @param programme whose prefix it has
 * @param edition the year after the prefix
 * @param slug the rest without the extension, percent signs decoded, otherwise letter for letter as published
 */
record CertificateFile(Optional<ProgrammeId> programme, Optional<String> edition, String slug) {
    private static final Pattern DATED = Pattern.compile("(20[0-9]{2})-(.+)");
    private static final CertificateFile NONE = new CertificateFile(Optional.empty(), Optional.empty(), "");

    static CertificateFile of(String link, List<Programme> programmes) {
        if (link.isEmpty()) return NONE;
        String path = link.replaceFirst("[?#].*$", "");
        String name = decoded(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return programmes.stream()
                .filter(p -> name.startsWith(p.filePrefix() + "-"))
                .max(Comparator.comparing(p -> p.filePrefix().length()))
                .map(p -> of(p, name.substring(p.filePrefix().length() + 1)))
                .orElse(new CertificateFile(Optional.empty(), Optional.empty(), name));
    }

    private static CertificateFile of(Programme programme, String rest) {
        Matcher dated = DATED.matcher(rest);
        return dated.matches()
                ? new CertificateFile(Optional.of(programme.id()), Optional.of(dated.group(1)), dated.group(2))
                : new CertificateFile(Optional.of(programme.id()), Optional.empty(), rest);
    }

    private static String decoded(String name) {
        try {
            // A plus is a plus in a path.
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a percent sign that encodes nothing stands for itself
            return name;
        }
    }

    /** @return the form under which two slugs are the same file */
    static String key(String slug) {
        return Normalizer.normalize(slug, Normalizer.Form.NFC);
    }

    /** @return whether its letters are taken apart into letter and mark, as no keyboard types them */
    boolean decomposed() {
        return !Normalizer.isNormalized(slug, Normalizer.Form.NFC);
    }
}
