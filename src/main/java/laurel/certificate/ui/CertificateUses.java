package laurel.certificate.ui;

import laurel.certificate.IssueCertificates;
import laurel.certificate.Ledger;
import laurel.certificate.PlanBatch;
import laurel.certificate.PreviewCertificate;
import laurel.programme.Programmes;
import laurel.roster.AwardStore;
import laurel.roster.RenameAward;
import laurel.template.Templates;

/**
 * What the screen of certificates needs of the core.
 *
 * @param sources what it reads
 * @param batches what it makes certificates with
 * @param rename corrects a printed name
 */
public record CertificateUses(Sources sources, Batches batches, RenameAward rename) {
    /**
     * What is only read.
     *
     * @param awards who gets a certificate
     * @param programmes how cohorts are called
     * @param templates the designs
     * @param ledger what was issued
     */
    public record Sources(AwardStore awards, Programmes programmes, Templates templates, Ledger ledger) {}

    /**
     * From a roster to files.
     *
     * @param plan looks a batch through
     * @param preview draws one page
     * @param issue carries a batch out
     */
    public record Batches(PlanBatch plan, PreviewCertificate preview, IssueCertificates issue) {}
}
