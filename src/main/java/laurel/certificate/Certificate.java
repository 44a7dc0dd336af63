package laurel.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param files that were written, by format
 * @param issuedAt the moment of issue, fixed when the serial was reserved
 * @param state what has become of it
 * @param reason why it was superseded or revoked; empty while it stands
 * @param provenance where it comes from and how long it is good
 * @param withdrawal when it was superseded or revoked; empty while it stands, or where no act is on record
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
        Map<OutputFormat, IssuedFile> files,
        Instant issuedAt,
        CertificateState state,
        String reason,
        Provenance provenance,
        Optional<Withdrawal> withdrawal) {
    public Certificate {
        files = Map.copyOf(files);
        if (state == CertificateState.REVOKED && reason.isBlank()) {
            throw new IllegalArgumentException("revoked without a reason: " + serial);
        }
    }

    /** @return SHA-256 of the files that were written, by format */
    public Map<OutputFormat, String> hashes() {
        return files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, file -> file.getValue().sha256()));
    }

    /** @return the formats that somebody asked for to get its files, in order: the pictures of all pages are one */
    public List<OutputFormat> formats() {
        return files.keySet().stream()
                .map(OutputFormat::asked)
                .distinct()
                .sorted()
                .toList();
    }

    /** @param day today where the certificate's cohort lives */
    public Standing standing(LocalDate day) {
        return switch (state) {
            case RESERVED -> Standing.UNFINISHED;
            case SUPERSEDED -> Standing.SUPERSEDED;
            case REVOKED -> Standing.REVOKED;
            case ISSUED -> provenance.lastDay().filter(day::isAfter).isPresent() ? Standing.EXPIRED : Standing.VALID;
        };
    }

    /**
     * @param texts with the signer's name, or without
     * @return the same certificate, to be drawn with another edition; sensible only as long as none of it was written
     */
    Certificate drawnWith(TemplateEdition other, Provenance with, FieldValues texts) {
        return new Certificate(
                id,
                award,
                serial,
                printedName,
                texts,
                other,
                language,
                fileName,
                files,
                issuedAt,
                state,
                reason,
                with,
                withdrawal);
    }
}
