package laurel.certificate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.roster.AwardId;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.TemplateId;

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
            Instant issuedAt,
            Provenance provenance) {}

    /**
     * The files that were written of a certificate.
     *
     * @param signatures of those that are signed
     */
    record Written(
            CertificateId certificate,
            Map<OutputFormat, IssuedFile> files,
            Map<OutputFormat, FileSignature> signatures) {
        public Written {
            files = Map.copyOf(files);
            signatures = Map.copyOf(signatures);
            for (Map.Entry<OutputFormat, IssuedFile> file : files.entrySet()) {
                if (file.getValue().signed() != signatures.containsKey(file.getKey())) {
                    throw new IllegalArgumentException("signature of " + file.getKey() + " of " + certificate);
                }
            }
        }

        /** Files without signatures. */
        public Written(CertificateId certificate, Map<OutputFormat, IssuedFile> files) {
            this(certificate, files, Map.of());
        }
    }

    /** @return the id that this database was born with; a copy of it has the same */
    String databaseId();

    /** @return the last number spent of the series; 0 before the first */
    long lastNumber(String series);

    /**
     * @param after at least this many numbers are passed over: they were spent by a later state of this ledger
     * @return the first of that many next numbers of the series, from 1; spent by asking, whatever is done with them
     */
    long nextNumbers(String series, int count, long after);

    /**
     * @return the entries as stored, in the given order, state {@code RESERVED}
     * @throws laurel.kernel.StorageFailure if a serial, a file name, or an award's template and language are taken
     */
    List<Certificate> reserve(List<Reservation> reservations);

    /**
     * Fixes the text and the design of certificates that were reserved and never written anew, and keeps what was answered
     * for since; an answer that was kept before stays as it is.
     */
    void amend(Collection<Certificate> reserved);

    /** Adds files of formats that had none, never replaces one, and makes the certificates {@code ISSUED}. */
    void written(Collection<Written> files);

    /** @return the signature in a file of the certificate; empty if there is no such file, or it is not signed */
    Optional<FileSignature> signature(CertificateId certificate, OutputFormat format);

    /** @return the entry with the new state, or empty if it no longer stood */
    Optional<Certificate> withdraw(CertificateId certificate, CertificateState state, String reason);

    /** Notes a design; one that is known stays as it is. */
    void keep(KeptDesign design);

    /** @param id as made by {@link KeptDesign#id} */
    Optional<KeptDesign> design(String id);

    /** @return every entry, in the order of reservation */
    List<Certificate> all();

    /** @return the entries that stand for their awards, in the order of reservation */
    List<Certificate> standing(TemplateId template, Language language);

    /** @return the {@linkplain CertificateFileName#key keys} of the file names of all entries that stand */
    Set<String> takenFileKeys();

    /** @return every entry of the awards, in the order of reservation */
    List<Certificate> ofAwards(Collection<AwardId> awards);

    /** @return the entries with these ids, as far as there are any, in the order of reservation */
    List<Certificate> withIds(Collection<CertificateId> ids);

    /** @return the entries with these serials, as far as there are any, in the order of reservation */
    List<Certificate> withSerials(Collection<Serial> serials);

    /** @return those of them that were superseded or revoked, in the order of reservation */
    List<Certificate> withdrawnAmong(Collection<Serial> serials);

    Optional<Certificate> find(Serial serial);

    Optional<Certificate> find(CertificateId id);

    /** @return the certificate that replaced it */
    Optional<Certificate> successor(CertificateId id);

    /**
     * @param sha256 of a file's content
     * @return the certificates with such a file, in the order of reservation
     */
    List<Certificate> withFile(String sha256);
}
