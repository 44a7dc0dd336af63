package laurel.certificate.store;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateFileName;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.OutputFormat;
import laurel.certificate.Serial;
import laurel.certificate.TemplateEdition;
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
        @Nullable String pdfSha256,
        @Nullable String pngSha256,
        OffsetDateTime issuedAt,
        String state,
        String reason) {
    Certificate certificate() {
        Map<OutputFormat, String> hashes = new EnumMap<>(OutputFormat.class);
        if (pdfSha256 != null) hashes.put(OutputFormat.PDF, pdfSha256);
        if (pngSha256 != null) hashes.put(OutputFormat.PNG, pngSha256);
        return new Certificate(
                new CertificateId(id),
                new AwardId(awardId),
                new Serial(serial),
                printedName,
                FieldsJson.read(fieldValues),
                new TemplateEdition(new TemplateId(templateId), templateVersion, templateHash),
                Language.ofTag(language).orElseThrow(() -> new IllegalStateException("language " + language)),
                new CertificateFileName(fileStem),
                hashes,
                issuedAt.toInstant(),
                CertificateState.valueOf(state),
                reason);
    }
}
