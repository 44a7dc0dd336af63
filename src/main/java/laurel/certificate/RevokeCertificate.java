package laurel.certificate;

import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;

/** Withdraws a certificate: the record stays and answers "revoked", with the reason, for good. Cannot be taken back. */
public final class RevokeCertificate {
    private final UnitOfWork work;
    private final Ledger ledger;

    public RevokeCertificate(UnitOfWork work, Ledger ledger) {
        this.work = work;
        this.ledger = ledger;
    }

    /** @return what stands against it; empty if it may be revoked */
    public Optional<Problem> problem(Certificate certificate, String reason) {
        Place place = Place.in(certificate.serial().value());
        if (reason.isBlank()) return Optional.of(Problem.error(place, "certificate.revoke.noReason"));
        Optional<Problem> tooLong = Reasons.problem(place, reason.strip());
        if (tooLong.isPresent()) return tooLong;
        return certificate.state().stands()
                ? Optional.empty()
                : Optional.of(
                        Problem.error(place, "certificate.revoke.gone." + certificate.state(), certificate.reason()));
    }

    /**
     * @param reason not blank
     * @return the certificate as it stands now, or what stands against it
     */
    public RevokeResult revoke(Certificate certificate, String reason) {
        Optional<Problem> problem = problem(certificate, reason);
        if (problem.isPresent()) return new RevokeResult.Refused(problem.get());
        Message name = Message.of("certificate.act.revoke", certificate.serial().value());
        Optional<Certificate> revoked =
                work.finalAct(name, () -> ledger.withdraw(certificate.id(), CertificateState.REVOKED, reason.strip()));
        return revoked.<RevokeResult>map(RevokeResult.Revoked::new)
                .orElseGet(() -> new RevokeResult.Refused(
                        Problem.error(Place.in(certificate.serial().value()), "certificate.revoke.meanwhile")));
    }
}
