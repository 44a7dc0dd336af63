package laurel.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.person.PersonStore;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.template.PreparedTemplate;

/**
 * Looks a batch through before its first byte is written: lays out every certificate with the very call that draws it
 * later, and gives every award a file name. Writes nothing, spends no serial.
 */
public final class PlanBatch {
    private final Ledger ledger;
    private final PersonStore people;
    private final CertificateFields fields;
    private final Designs designs;
    private final OutputFolder folder;

    public PlanBatch(
            Ledger ledger, PersonStore people, CertificateFields fields, Designs designs, OutputFolder folder) {
        this.ledger = ledger;
        this.people = people;
        this.fields = fields;
        this.designs = designs;
        this.folder = folder;
    }

    /**
     * @throws java.util.concurrent.CancellationException if cancelled; nothing was written anyway
     * @throws laurel.kernel.FileFailure if the folder cannot be looked at
     */
    public BatchPlan plan(List<Award> awards, BatchOrder order, Progress progress) {
        PreparedTemplate template = PreparedTemplate.of(
                order.template(), order.language(), designs.own().fonts());
        List<Award> distinct = List.copyOf(new LinkedHashSet<>(awards));
        Map<AwardId, Certificate> standing = new HashMap<>();
        for (Certificate entry : ledger.standing(order.template().id(), order.language())) {
            standing.put(entry.award(), entry);
        }
        BatchNames names = BatchNames.of(distinct, order.style(), standing, ledger.takenFileKeys(), fields, people);
        BatchTwins twins = BatchTwins.of(distinct, standing.values(), people);
        Strangers strangers = new Strangers(order, ledger, designs, folder.claimed(order));
        AwardPage page = new AwardPage(order, template, fields, designs);
        AwardCheck check = new AwardCheck(order, names, twins, fields, strangers, page);
        List<PlannedCertificate> items = measured(distinct, standing, check, progress);
        TemplateCheck whole = new TemplateCheck(order, template, items);
        items.replaceAll(whole::answeredFor);
        List<Problem> problems = new ArrayList<>(folder.problems(order));
        problems.addAll(whole.problems());
        order.signing().ifPresent(how -> problems.addAll(how.problems(order, fields.now())));
        return new BatchPlan(order, RareLetters.counted(items), problems);
    }

    /** On all processors, as laying a page out is most of the work. */
    private static List<PlannedCertificate> measured(
            List<Award> awards, Map<AwardId, Certificate> standing, AwardCheck check, Progress progress) {
        List<PlannedCertificate> items = new ArrayList<>();
        progress.checkCancelled();
        try (WorkerPool pool = WorkerPool.forThisMachine()) {
            pool.run(
                    awards.iterator(),
                    award -> check.planned(award, Optional.ofNullable(standing.get(award.id()))),
                    progress::cancelled,
                    item -> {
                        String name = item.award().printedName();
                        progress.at(items.size(), awards.size(), Message.of("certificate.plan.measuring", name));
                        items.add(item);
                    });
        }
        progress.checkCancelled();
        progress.at(items.size(), items.size(), Message.of("certificate.plan.measured"));
        return items;
    }
}
