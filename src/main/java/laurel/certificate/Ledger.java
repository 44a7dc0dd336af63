package laurel.certificate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.roster.AwardId;
import laurel.template.FieldValues;
import laurel.template.Language;

/** Where certificates are kept, for good. Writes need a running final act: a serial that was spent cannot be unspent. */
public interface Ledger {
    /** A certificate that is about to be drawn. */
    record Reservation(
            AwardId award,
            Serial serial,
            String printedName,
            FieldValues values,
            TemplateEdition edition,
            Language language,
            CertificateFileName fileName,
            Instant issuedAt) {}

    /** The files that were written of a certificate. */
    record Written(CertificateId certificate, Map<OutputFormat, String> hashes) {
        public Written {
            hashes = Map.copyOf(hashes);
        }
    }

    /** @return the mark of this database in serials, see {@link Serial#origin} */
    String origin();

    /** @return the first of that many next numbers of the series, from 1; spent by asking, whatever is done with them */
    long nextNumbers(String series, int count);

    /**
     * @return the entries as stored, in the given order, state {@code RESERVED}
     * @throws laurel.kernel.StorageFailure if a serial, a file name, or an award's template and language are taken
     */
    List<Certificate> reserve(List<Reservation> reservations);

    /** Fixes the text of certificates that were reserved and never written anew, for another edition of their template. */
    void amend(Collection<Certificate> reserved);

    /** Adds the hashes of formats that had none, never replaces one, and makes the certificates {@code ISSUED}. */
    void written(Collection<Written> files);

    /** @return the entry with the new state, or empty if it no longer stood */
    Optional<Certificate> withdraw(CertificateId certificate, CertificateState state, String reason);

    /** @return every entry, in the order of reservation */
    List<Certificate> all();

    /** @return every entry of the award, in the order of reservation */
    List<Certificate> ofAward(AwardId award);

    Optional<Certificate> find(Serial serial);
}
