package laurel.certificate;

import java.util.List;
import laurel.programme.CohortId;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.roster.AwardStore;
import laurel.template.FieldValues;
import laurel.template.FontCoverage;
import laurel.template.Fonts;
import laurel.template.Language;
import laurel.template.Placeholder;
import laurel.template.Template;

/**
 * Tells for every letter on the certificates of a cohort which face would draw it, and whose have letters that no face has. Writes
 * nothing.
 */
public final class CoverageOfRoster {
    private final AwardStore awards;
    private final CertificateFields fields;
    private final Fonts fonts;

    public CoverageOfRoster(AwardStore awards, CertificateFields fields, Fonts fonts) {
        this.awards = awards;
        this.fields = fields;
        this.fonts = fonts;
    }

    /**
     * @param field the one whose letters are of interest, {@link CertificateFields#RECIPIENT} mostly
     * @return that of the awards that are held
     * @throws IllegalArgumentException if the template does not speak the language
     */
    public FontCoverage of(CohortId cohort, Template template, Language language, Placeholder field) {
        List<FieldValues> held = awards.ofCohort(cohort).stream()
                .filter(award -> award.status() == AwardStatus.HELD)
                .map(award -> values(award, language))
                .toList();
        return FontCoverage.of(template, language, fonts, field, held);
    }

    /** Of an award whose programme is unknown at least the name can be told of. */
    private FieldValues values(Award award, Language language) {
        return fields.programme(award)
                .map(programme -> fields.sample(award, language))
                .orElseGet(() -> FieldValues.NONE.with(CertificateFields.RECIPIENT, award.printedName()));
    }
}
