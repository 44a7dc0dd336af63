package laurel.certificate.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.certificate.BatchOrder;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateState;
import laurel.roster.Award;
import laurel.roster.AwardId;

/** Which people of a roster a batch is for. */
public enum Scope {
    EVERYBODY,
    /** Those without a finished certificate of the chosen template and language. */
    WITHOUT,
    /** Those whose term is not over. */
    CURRENT;

    /**
     * @param ledger what was issued so far
     * @param today where the cohort of an award lives, for terms; the last day of a term counts
     */
    List<Award> of(
            List<Award> held, BatchOrder order, Collection<Certificate> ledger, Function<Award, LocalDate> today) {
        return switch (this) {
            case EVERYBODY -> held;
            case WITHOUT -> {
                Set<AwardId> finished = finished(order, ledger);
                yield held.stream()
                        .filter(award -> !finished.contains(award.id()))
                        .toList();
            }
            case CURRENT ->
                held.stream()
                        .filter(award -> award.term()
                                .map(term -> !term.last().isBefore(today.apply(award)))
                                .orElse(true))
                        .toList();
        };
    }

    private static Set<AwardId> finished(BatchOrder order, Collection<Certificate> ledger) {
        return ledger.stream()
                .filter(entry -> entry.state() == CertificateState.ISSUED)
                .filter(entry -> entry.language() == order.language())
                .filter(entry ->
                        entry.edition().template().equals(order.template().id()))
                .map(Certificate::award)
                .collect(Collectors.toSet());
    }
}
