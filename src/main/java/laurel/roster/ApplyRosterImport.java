package laurel.roster;

import java.util.List;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
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
        if (plan.changesNothing()) return new RosterImportResult.Applied(report(plan, new AwardWriter.Written()));
        Message name = Message.of("roster.act.import", plan.source());
        return work.act(name, () -> {
            RosterImportPlan.Basis now = RosterImportPlan.Basis.of(plan.cohorts(), plan.source(), awards, mentions);
            if (!now.equals(plan.basis())) return stale(plan);
            AwardWriter writer = new AwardWriter(people, awards, mentions, plan.source());
            plan.lists().forEach(writer::write);
            return new RosterImportResult.Applied(report(plan, writer.written()));
        });
    }

    private static RosterImportResult stale(RosterImportPlan plan) {
        return new RosterImportResult.Refused(List.of(Problem.error(Place.in(plan.source()), "roster.import.stale")));
    }

    private RosterImportReport report(RosterImportPlan plan, AwardWriter.Written written) {
        return new RosterImportReport(
                written.awards,
                written.people,
                written.completed,
                written.mentions,
                Math.toIntExact(plan.count(PlannedEntry.Outcome.UNCHANGED)),
                Math.toIntExact(plan.count(PlannedEntry.Outcome.REFUSED)),
                SamePerson.proposals(people.all(), people.aliases()).size());
    }
}
