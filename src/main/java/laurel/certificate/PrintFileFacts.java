package laurel.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Sha256;
import laurel.template.IssueFacts;
import laurel.template.Language;
import laurel.template.Placeholder;

/**
 * What a print file says about itself, gathered from the certificates in it and from nothing else, so that the same ones in
 * the same order make the same file again.
 */
final class PrintFileFacts {
    /** Titles and authors beyond these would make no title any more. */
    private static final int MOST_NAMES = 3;

    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private Optional<Language> language = Optional.empty();
    private Instant latest = Instant.MIN;
    private String first = "";
    private String last = "";
    private String seed = "";

    /** @param sha256 of its own file */
    void add(Certificate certificate, String sha256) {
        if (titles.size() < MOST_NAMES)
            titles.add(CertificateFields.title(certificate.values(), certificate.language()));
        if (authors.size() < MOST_NAMES) {
            certificate
                    .values()
                    .text(new Placeholder(CertificateFields.FILE_AUTHOR))
                    .ifPresent(authors::add);
        }
        if (language.isEmpty()) language = Optional.of(certificate.language());
        if (certificate.issuedAt().isAfter(latest)) latest = certificate.issuedAt();
        last = certificate.serial().value();
        if (first.isEmpty()) first = last;
        seed = Sha256.hex((seed + last + sha256).getBytes(StandardCharsets.UTF_8));
    }

    /** @return about all that were added, one at least */
    IssueFacts facts() {
        return new IssueFacts(
                String.join(", ", titles),
                first.equals(last) ? first : first + " – " + last,
                String.join(", ", authors),
                language.orElseThrow(),
                latest,
                seed);
    }
}
