package laurel.roster;

import java.util.List;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
import laurel.person.Person;
import laurel.person.PersonStore;
import laurel.person.SamePerson;

/** Writes what a plan says, in one act. A plan that changes nothing makes no act. */
public final class ApplyRosterImport {
    private final UnitOfWork work;
    private final PersonStore people;
    private final AwardStore awards;
    private final MentionStore mentions;

    public ApplyRosterImport(UnitOfWork work, PersonStore people, AwardStore awards, MentionStore mentions) {
        this.work = work;
        this.people = people;
        this.awards = awards;
        this.mentions = mentions;
    }

    /** @return refused if what the plan was made upon has changed since */
    public RosterImportResult apply(RosterImportPlan plan) {
        if (plan.changesNothing()) return new RosterImportResult.Applied(report(plan, writer(plan)));
        Message name = Message.of("roster.act.import", plan.source());
        return work.act(name, () -> {
            RosterImportPlan.Basis now = RosterImportPlan.Basis.of(plan.cohorts(), plan.source(), awards, mentions);
            if (!now.equals(plan.basis())) return stale(plan);
            AwardWriter writer = writer(plan);
            plan.lists().forEach(writer::write);
            return new RosterImportResult.Applied(report(plan, writer));
        });
    }

    private AwardWriter writer(RosterImportPlan plan) {
        return new AwardWriter(people, awards, mentions, plan.source());
    }

    private static RosterImportResult stale(RosterImportPlan plan) {
        return new RosterImportResult.Refused(List.of(Problem.error(Place.in(plan.source()), "roster.import.stale")));
    }

    private RosterImportReport report(RosterImportPlan plan, AwardWriter writer) {
        AwardWriter.Written written = writer.written();
        List<Person> everybody = people.all();
        List<SamePerson.Proposal> alike = SamePerson.proposals(everybody, people.aliases());
        return new RosterImportReport(
                written.awards,
                written.people,
                written.completed,
                written.mentions,
                Math.toIntExact(plan.count(PlannedEntry.Outcome.UNCHANGED)),
                Math.toIntExact(plan.count(PlannedEntry.Outcome.REFUSED)),
                alike.size(),
                new EarlierTitles(everybody, awards.all()).of(alike, writer.newcomers(), Place.in(plan.source())));
    }
}
