package laurel.certificate.ui;

import java.util.stream.Collectors;
import laurel.certificate.Certificate;
import laurel.kernel.Names;
import laurel.programme.CohortId;
import laurel.programme.LocalText;

/**
 * A line of the ledger.
 *
 * @param holder what people of its cohort are called
 */
public record LedgerEntry(Certificate certificate, CohortId cohort, LocalText holder) {
    /** @return the names of the files that were written, PDF first */
    public String files() {
        return certificate.hashes().keySet().stream()
                .sorted()
                .map(certificate.fileName()::in)
                .collect(Collectors.joining("  "));
    }

    /** @param key as made by {@link Names#key} */
    boolean matches(String key) {
        String text = certificate.printedName() + " " + certificate.serial() + " " + cohort + " " + holder.en() + " "
                + holder.zh() + " " + certificate.fileName().stem();
        return Names.key(text).contains(key);
    }
}
