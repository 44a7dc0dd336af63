package laurel.certificate.ui;

import laurel.certificate.CertificateFields;
import laurel.certificate.FilesBeside;
import laurel.certificate.IssueCertificates;
import laurel.certificate.Ledger;
import laurel.certificate.PackBatch;
import laurel.certificate.PlanBatch;
import laurel.certificate.PreviewCertificate;
import laurel.certificate.PrintCertificates;
import laurel.certificate.RedrawCertificate;
import laurel.certificate.ReissueCertificate;
import laurel.certificate.RevokeCertificate;
import laurel.certificate.SigningKeys;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.WhatWouldChange;
import laurel.certificate.WithdrawnFiles;
import laurel.certificate.WriteContactSheet;
import laurel.certificate.WritePrintFile;
import laurel.programme.Programmes;
import laurel.roster.AwardStore;
import laurel.roster.RenameAward;
import laurel.template.Templates;

/**
 * What the screen of certificates needs of the core.
 *
 * @param sources what it reads
 * @param batches what it makes certificates with
 * @param afterwards what is done with those that were issued
 * @param handing how certificates leave the machine
 * @param rename corrects a printed name
 */
public record CertificateUses(
        Sources sources, Batches batches, Afterwards afterwards, Handing handing, RenameAward rename) {
    /**
     * What is only read.
     *
     * @param awards who gets a certificate
     * @param programmes how cohorts are called
     * @param templates the designs
     * @param ledger what was issued
     * @param fields tells today where a cohort lives
     */
    public record Sources(
            AwardStore awards, Programmes programmes, Templates templates, Ledger ledger, CertificateFields fields) {}

    /**
     * From a roster to files.
     *
     * @param plan looks a batch through
     * @param preview draws one page
     * @param contactSheet draws a batch in small, to be looked over
     * @param issue carries a batch out
     * @param keys opens keys to sign with
     */
    public record Batches(
            PlanBatch plan,
            PreviewCertificate preview,
            WriteContactSheet contactSheet,
            IssueCertificates issue,
            SigningKeys keys) {}

    /**
     * With certificates that were issued.
     *
     * @param changes tells what a new one would look like
     * @param reissue replaces one
     * @param revoke withdraws one
     * @param redraw writes its files again
     * @param verify says what a file is worth
     * @param withdrawn finds files that should not be passed on
     */
    public record Afterwards(
            WhatWouldChange changes,
            ReissueCertificate reissue,
            RevokeCertificate revoke,
            RedrawCertificate redraw,
            VerifyCertificate verify,
            WithdrawnFiles withdrawn) {}

    /**
     * On paper, or as one file.
     *
     * @param print prints on sheets
     * @param printFile puts many into one file for a print shop
     * @param pack packs the files of a batch
     * @param beside knows which files beside a folder are the program's own
     */
    public record Handing(PrintCertificates print, WritePrintFile printFile, PackBatch pack, FilesBeside beside) {}
}
