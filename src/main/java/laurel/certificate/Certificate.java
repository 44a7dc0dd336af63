package laurel.certificate;

import java.time.Instant;
import java.util.Map;
import laurel.roster.AwardId;
import laurel.template.FieldValues;
import laurel.template.Language;

/**
 * An entry of the ledger: the issued thing, not its file. Everything that was printed is kept as it was printed, so that
 * files can be drawn again years later, whatever has become of the award, the person or the programme's texts.
 *
 * @param id given by the ledger
 * @param award whose
 * @param serial spent for it, never used again
 * @param printedName the name as printed
 * @param values every field as printed, serial and dates included
 * @param edition the template it was drawn with
 * @param language the language it was drawn in
 * @param fileName of its files
 * @param hashes SHA-256 of the files that were written, by format
 * @param issuedAt the moment of issue, fixed when the serial was reserved
 * @param state what has become of it
 * @param reason why it was superseded or revoked; empty while it stands
 */
public record Certificate(
        CertificateId id,
        AwardId award,
        Serial serial,
        String printedName,
        FieldValues values,
        TemplateEdition edition,
        Language language,
        CertificateFileName fileName,
        Map<OutputFormat, String> hashes,
        Instant issuedAt,
        CertificateState state,
        String reason) {
    public Certificate {
        hashes = Map.copyOf(hashes);
        if (state == CertificateState.REVOKED && reason.isBlank()) {
            throw new IllegalArgumentException("revoked without a reason: " + serial);
        }
    }
}
