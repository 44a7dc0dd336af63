package laurel.certificate.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateFileName;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.IssuedFile;
import laurel.certificate.OutputFormat;
import laurel.certificate.Provenance;
import laurel.certificate.Serial;
import laurel.certificate.TemplateEdition;
import laurel.certificate.Waiver;
import laurel.certificate.Withdrawal;
import laurel.roster.AwardId;
import laurel.template.Language;
import laurel.template.TemplateId;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code certificate}. */
public record LedgerRow(
        long id,
        long awardId,
        String serial,
        String printedName,
        String fieldValues,
        String templateId,
        int templateVersion,
        String templateHash,
        String language,
        String fileStem,
        OffsetDateTime issuedAt,
        String state,
        String reason,
        @Nullable Long predecessorId,
        @Nullable LocalDate lastDay,
        @Nullable String designId,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String withdrawnBy) {
    Certificate certificate(Map<OutputFormat, IssuedFile> files, List<Waiver> waivers) {
        return new Certificate(
                new CertificateId(id),
                new AwardId(awardId),
                new Serial(serial),
                printedName,
                FieldsJson.read(fieldValues),
                new TemplateEdition(new TemplateId(templateId), templateVersion, templateHash),
                Language.ofTag(language).orElseThrow(() -> new IllegalStateException("language " + language)),
                new CertificateFileName(fileStem),
                files,
                issuedAt.toInstant(),
                CertificateState.valueOf(state),
                reason,
                new Provenance(
                        Optional.ofNullable(predecessorId).map(CertificateId::new),
                        Optional.ofNullable(lastDay),
                        Optional.ofNullable(designId),
                        waivers),
                withdrawal());
    }

    private Optional<Withdrawal> withdrawal() {
        return withdrawnAt == null || withdrawnBy == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(withdrawnAt.toInstant(), withdrawnBy));
    }
}
