package laurel.certificate.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.certificate.Certificate;
import laurel.certificate.Standing;
import laurel.kernel.Names;
import laurel.programme.CohortId;
import laurel.programme.LocalText;

/**
 * A line of the ledger.
 *
 * @param certificate as it is on record
 * @param cohort of its award
 * @param holder what people of its cohort are called
 * @param template what its template is called
 * @param standing what it is worth today
 * @param searched everything a search looks at, folded once, so that thousands of lines are searched between two frames
 */
public record LedgerEntry(
        Certificate certificate,
        CohortId cohort,
        LocalText holder,
        LocalText template,
        Standing standing,
        String searched) {
    /** @param today where its cohort lives, for what it is worth */
    static LedgerEntry of(
            Certificate certificate, CohortId cohort, LocalText holder, LocalText template, LocalDate today) {
        String words = certificate.printedName() + " " + certificate.serial() + " " + cohort + " " + holder.en() + " "
                + holder.zh() + " " + certificate.fileName().stem() + " "
                + template.en() + " " + template.zh();
        return new LedgerEntry(certificate, cohort, holder, template, certificate.standing(today), Names.key(words));
    }

    /** @return the names of the files that were written, PDF first */
    public String files() {
        return certificate.files().keySet().stream()
                .sorted()
                .map(certificate.fileName()::in)
                .collect(Collectors.joining("  "));
    }

    /** @return the last day on which it is good; empty where it never ends */
    public Optional<LocalDate> lastDay() {
        return certificate.provenance().lastDay();
    }
}
