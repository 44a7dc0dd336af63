package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateFields;
import laurel.kernel.Problem;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.programme.Programme;
import laurel.programme.Programmes;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.roster.AwardStatus;
import laurel.template.Language;
import laurel.template.Template;
import laurel.template.TemplateId;

/**
 * Everything the screen shows before anything is chosen, read in one go.
 *
 * @param cohorts those with at least one award that is held, newest first
 * @param templates those that can be used
 * @param ledger what was issued
 * @param problems why other templates cannot be used
 */
record Stock(List<CohortChoice> cohorts, List<Template> templates, LedgerStock ledger, List<Problem> problems) {
    static Stock read(CertificateUses.Sources from) {
        List<Award> awards = from.awards().all();
        List<Template> templates = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (TemplateId id : from.templates().ids()) {
            from.templates()
                    .read(id)
                    .fold(found -> templates.add(found.template()), refused -> problems.addAll(refused.problems()));
        }
        return new Stock(
                cohorts(awards, from.programmes()),
                templates,
                LedgerStock.of(new Entries(awards, from.programmes(), templates, from.fields())
                        .of(from.ledger().all())),
                problems);
    }

    private static List<CohortChoice> cohorts(List<Award> awards, Programmes programmes) {
        Map<CohortId, List<Award>> held = new LinkedHashMap<>();
        for (Award award : awards) {
            if (award.status() != AwardStatus.HELD) continue;
            held.computeIfAbsent(award.cohort(), cohort -> new ArrayList<>()).add(award);
        }
        return held.entrySet().stream()
                .map(cohort ->
                        new CohortChoice(cohort.getKey(), holder(cohort.getKey(), programmes), cohort.getValue()))
                .toList();
    }

    /** What lines of the ledger are made of, beside certificates. */
    private record Entries(
            List<Award> awards, Programmes programmes, List<Template> templates, CertificateFields fields) {
        List<LedgerEntry> of(List<Certificate> certificates) {
            Map<AwardId, Award> byId = new HashMap<>();
            awards.forEach(award -> byId.put(award.id(), award));
            Map<CohortId, LocalText> holders = new HashMap<>();
            Map<TemplateId, LocalText> names = new HashMap<>();
            templates.forEach(template -> names.put(template.id(), name(template)));
            List<LedgerEntry> entries = new ArrayList<>();
            for (int i = certificates.size() - 1; i >= 0; i--) {
                Certificate certificate = certificates.get(i);
                Award award = byId.get(certificate.award());
                if (award == null) throw new IllegalStateException(certificate.serial() + " without an award");
                CohortId cohort = award.cohort();
                TemplateId template = certificate.edition().template();
                LocalText unnamed = new LocalText(template.value(), template.value());
                entries.add(LedgerEntry.of(
                        certificate,
                        cohort,
                        holders.computeIfAbsent(cohort, one -> holder(one, programmes)),
                        names.getOrDefault(template, unnamed),
                        fields.today(award)));
            }
            return entries;
        }

        private static LocalText name(Template template) {
            String id = template.id().value();
            String english = template.names().getOrDefault(Language.EN, id);
            return new LocalText(english, template.names().getOrDefault(Language.ZH, english));
        }
    }

    private static LocalText holder(CohortId cohort, Programmes programmes) {
        String id = cohort.programme().value();
        return programmes.find(cohort.programme()).map(Programme::holder).orElse(new LocalText(id, id));
    }
}
