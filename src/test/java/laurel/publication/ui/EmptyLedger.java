package laurel.publication.ui;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.FileSignature;
import laurel.certificate.KeptDesign;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFormat;
import laurel.certificate.Serial;
import laurel.roster.AwardId;
import laurel.template.Language;
import laurel.template.TemplateId;

/** A ledger in which nothing was ever issued and nothing can be. */
final class EmptyLedger implements Ledger {
    @Override
    public String databaseId() {
        return "test";
    }

    @Override
    public long nextNumbers(String series, int count, long after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Certificate> reserve(List<Reservation> reservations) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void amend(Collection<Certificate> reserved) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void written(Collection<Written> files) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<FileSignature> signature(CertificateId certificate, OutputFormat format) {
        return Optional.empty();
    }

    @Override
    public Optional<Certificate> withdraw(CertificateId certificate, CertificateState state, String reason) {
        return Optional.empty();
    }

    @Override
    public long lastNumber(String series) {
        return 0;
    }

    @Override
    public void keep(KeptDesign design) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<KeptDesign> design(String id) {
        return Optional.empty();
    }

    @Override
    public List<Certificate> standing(TemplateId template, Language language) {
        return List.of();
    }

    @Override
    public Set<String> takenFileKeys() {
        return Set.of();
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Certificate> successor(CertificateId id) {
        return Optional.empty();
    }

    @Override
    public List<Certificate> withFile(String sha256) {
        return List.of();
    }

    @Override
    public List<Certificate> all() {
        return List.of();
    }

    @Override
    public List<Certificate> withIds(Collection<CertificateId> ids) {
        return List.of();
    }

    @Override
    public List<Certificate> withSerials(Collection<Serial> serials) {
        return List.of();
    }

    @Override
    public List<Certificate> withdrawnAmong(Collection<Serial> serials) {
        return List.of();
    }

    @Override
    public List<Certificate> ofAwards(Collection<AwardId> awards) {
        return List.of();
    }

    @Override
    public Optional<Certificate> find(Serial serial) {
        return Optional.empty();
    }
}
