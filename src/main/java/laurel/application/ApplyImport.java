package laurel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Handle;
import laurel.person.PersonId;
import laurel.person.PersonStore;

/** Writes what a plan says, in one act: all of it or nothing. */
public final class ApplyImport {
    private final UnitOfWork work;
    private final PersonStore people;
    private final ApplicationStore applications;

    public ApplyImport(UnitOfWork work, PersonStore people, ApplicationStore applications) {
        this.work = work;
        this.people = people;
        this.applications = applications;
    }

    /** @param choices what a person said about rows; an ambiguous row without a word is left out */
    public ImportResult apply(ImportPlan plan, Choices choices) {
        if (!plan.readable()) return new ImportResult.Refused(plan.problems());
        if (!plan.writes()) return new ImportResult.Applied(0, 0, 0, List.of());
        try {
            return work.act(
                    Message.of(
                            "application.act.import",
                            plan.counts().read(),
                            plan.cohort().value()),
                    () -> new Run(plan, choices).run());
        } catch (Outdated e) {
            return new ImportResult.Refused(List.of(e.problem));
        }
    }

    /** Takes the act back. */
    private static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Outdated(ImportRow row) {
            super("outdated plan");
            problem = Problem.error(row.place(), "application.import.outdated", row.label());
        }
    }

    /** One run within an act. */
    private final class Run {
        private final ImportPlan plan;
        private final Choices choices;
        private final StoredApplications stored;
        private final List<ImportRow.Usable> rows = new ArrayList<>();
        private final List<String> left = new ArrayList<>();
        private int added;
        private int changed;
        private int made;

        Run(ImportPlan plan, Choices choices) {
            this.plan = plan;
            this.choices = choices;
            this.stored = new StoredApplications(applications.ofCohort(plan.cohort()));
        }

        ImportResult run() {
            plan.rows()
                    .forEach(row -> row.fold(new ImportRow.Cases<>(
                            this::add, this::change, unchanged -> false, this::addIfChosen, rejected -> false)));
            rows.forEach(this::link);
            return new ImportResult.Applied(added, changed, made, left);
        }

        private boolean add(ImportRow.New row) {
            return add(row, choices.people().getOrDefault(row.label(), row.person()));
        }

        private boolean addIfChosen(ImportRow.Ambiguous row) {
            Optional<PersonId> chosen = choices.people().get(row.label());
            if (chosen == null) return left.add(row.label());
            return add(row, chosen);
        }

        private boolean add(ImportRow.Usable row, Optional<PersonId> person) {
            Submission submission = row.entry().submission();
            if (stored.find(submission.source()).isPresent()) throw new Outdated(row);
            // Two entries of one newcomer are one person: the first has made it.
            PersonId whose = person.or(() -> Applicants.holder(people, submission.applicant()))
                    .orElseGet(() -> newPerson(submission));
            claimAccount(whose, submission.applicant());
            ApplicationState state = row.entry().state() == ApplicationState.DUPLICATE
                    ? ApplicationState.IMPORTED
                    : row.entry().state();
            stored.put(applications.add(plan.cohort(), whose, submission, state));
            added++;
            return rows.add(row);
        }

        private boolean change(ImportRow.Changed row) {
            ApplicationState next = row.entry().state();
            Application changedOne = row.stored().withSubmission(row.entry().submission());
            if (next != ApplicationState.DUPLICATE) changedOne = changedOne.withState(next);
            save(row, changedOne);
            changed++;
            return rows.add(row);
        }

        /** Once all are written, so that a link finds its target wherever it stood in the file. */
        private void link(ImportRow.Usable row) {
            Application application =
                    stored.find(row.entry().submission().source()).orElseThrow(() -> new Outdated(row));
            Optional<Application> target = row.entry().duplicateOf().flatMap(stored::find);
            target.filter(other -> !application.duplicateOf().equals(Optional.of(other.id())))
                    .ifPresent(other -> save(row, application.duplicateOf(other.id())));
        }

        private void save(ImportRow row, Application application) {
            stored.put(applications.save(application).orElseThrow(() -> new Outdated(row)));
        }

        private PersonId newPerson(Submission submission) {
            made++;
            return Applicants.make(people, submission);
        }

        private void claimAccount(PersonId person, Handle account) {
            if (Applicants.holder(people, account).isEmpty()) {
                people.addAlias(new Alias(person, AliasKind.GITHUB, account.value()));
            }
        }
    }
}
