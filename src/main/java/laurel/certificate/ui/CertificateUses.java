package laurel.certificate.ui;

import laurel.certificate.IssueCertificates;
import laurel.certificate.Ledger;
import laurel.certificate.PlanBatch;
import laurel.certificate.PreviewCertificate;
import laurel.programme.Programmes;
import laurel.roster.AwardStore;
import laurel.template.Templates;

/**
 * What the screen of certificates needs of the core.
 *
 * @param awards who gets one
 * @param programmes how cohorts are called
 * @param templates the designs
 * @param ledger what was issued; only read
 * @param plan looks a batch through
 * @param preview draws one page
 * @param issue carries a batch out
 */
public record CertificateUses(
        AwardStore awards,
        Programmes programmes,
        Templates templates,
        Ledger ledger,
        PlanBatch plan,
        PreviewCertificate preview,
        IssueCertificates issue) {}
