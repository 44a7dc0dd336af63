package laurel.publication.ui;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.Ledger;
import laurel.certificate.Serial;
import laurel.roster.AwardId;

/** A ledger in which nothing was ever issued and nothing can be. */
final class EmptyLedger implements Ledger {
    @Override
    public String origin() {
        return "test";
    }

    @Override
    public long nextNumbers(String series, int count) {
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
    public Optional<Certificate> withdraw(CertificateId certificate, CertificateState state, String reason) {
        return Optional.empty();
    }

    @Override
    public List<Certificate> all() {
        return List.of();
    }

    @Override
    public List<Certificate> ofAward(AwardId award) {
        return List.of();
    }

    @Override
    public Optional<Certificate> find(Serial serial) {
        return Optional.empty();
    }
}
