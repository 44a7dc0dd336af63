package laurel.application;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.application.SubmissionReader.Contents;
import laurel.application.SubmissionReader.Entry;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.person.Handle;
import laurel.person.PersonId;
import laurel.person.PersonStore;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Programmes;

/** Reads a file of applications and says what importing it will do. Writes nothing. */
public final class PlanImport {
    private final SubmissionReader reader;
    private final Forms forms;
    private final Programmes programmes;
    private final PersonStore people;
    private final ApplicationStore applications;

    public PlanImport(
            SubmissionReader reader,
            Forms forms,
            Programmes programmes,
            PersonStore people,
            ApplicationStore applications) {
        this.reader = reader;
        this.forms = forms;
        this.programmes = programmes;
        this.people = people;
        this.applications = applications;
    }

    /**
     * @param zone in which the window is read instead of in the cohort's
     * @throws FileFailure if the file cannot be read
     */
    public ImportPlan plan(Path file, CohortId cohort, Optional<ZoneId> zone, Progress progress) {
        Optional<Cohort> known = programmes.find(cohort);
        Optional<Form> form = forms.of(cohort)
                .map(f -> f.tiedTo(known.map(Cohort::requirementSets).orElse(List.of())));
        if (form.isEmpty()) {
            List<Problem> unsound = forms.problems(cohort);
            Problem none = Problem.error(Place.in(file.toString()), "application.import.noForm", cohort.value());
            return new ImportPlan(cohort, List.of(), 0, unsound.isEmpty() ? List.of(none) : unsound);
        }
        Contents contents = reader.read(file, form.get(), progress);
        if (Problem.anyError(contents.problems())) {
            return new ImportPlan(cohort, List.of(), contents.skipped(), contents.problems());
        }
        EntryCheck check = new EntryCheck(form.get(), known, zone);
        return new ImportPlan(
                cohort, rows(cohort, contents.entries(), check, progress), contents.skipped(), contents.problems());
    }

    private List<ImportRow> rows(CohortId cohort, List<Entry> entries, EntryCheck check, Progress progress) {
        Round round = new Round(applications.ofCohort(cohort), entries, check);
        Map<String, Set<String>> namesakes = Applicants.namesakes(people);
        List<ImportRow> rows = new ArrayList<>();
        int done = 0;
        for (Entry entry : entries) {
            progress.checkCancelled();
            progress.at(done++, entries.size(), Message.of("application.import.checking", entry.label()));
            rows.add(row(entry, round, check, namesakes));
        }
        for (Application stored : round.notRead()) {
            Incoming incoming = check.incoming(
                    Place.NONE,
                    stored.submission(),
                    round.stateOf(stored.submission()),
                    round.winner(stored.submission()),
                    List.of());
            changed(incoming, stored, round).ifPresent(rows::add);
        }
        return rows;
    }

    private ImportRow row(Entry entry, Round round, EntryCheck check, Map<String, Set<String>> namesakes) {
        if (entry.submission().isEmpty() || Problem.anyError(entry.problems())) {
            return new ImportRow.Rejected(entry.place(), entry.label(), entry.problems());
        }
        Submission submission = entry.submission().get();
        Optional<Problem> again = round.repeated(entry);
        if (again.isPresent()) {
            return new ImportRow.Rejected(entry.place(), entry.label(), List.of(again.get()));
        }
        if (submission.applicant().isBot()) {
            Problem bot = Problem.error(
                    entry.place(),
                    "application.import.bot",
                    submission.applicant().value());
            return new ImportRow.Rejected(entry.place(), entry.label(), List.of(bot));
        }
        List<Problem> problems = new ArrayList<>(entry.problems());
        problems.addAll(sameName(entry, submission, namesakes));
        Incoming incoming = check.incoming(
                entry.place(), submission, round.stateOf(submission), round.winner(submission), problems);
        Optional<Application> stored = round.stored(submission.source());
        if (stored.isPresent()) {
            return changed(incoming, stored.get(), round)
                    .orElseGet(() -> new ImportRow.Unchanged(incoming, stored.get()));
        }
        return unknown(incoming);
    }

    private static Optional<ImportRow> changed(Incoming incoming, Application stored, Round round) {
        List<Message> fields = Differences.between(stored, round.link(stored), incoming);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new ImportRow.Changed(incoming, stored, fields));
    }

    /** The account is proof; what was typed into the field is not, but may contradict it. */
    private ImportRow unknown(Incoming incoming) {
        Submission submission = incoming.submission();
        Optional<PersonId> byAccount = Applicants.holder(people, submission.applicant());
        Optional<PersonId> byField = Handle.parse(submission.answer(AnswerRole.HANDLE))
                .filter(typed -> !typed.equals(submission.applicant()))
                .flatMap(typed -> Applicants.holder(people, typed));
        if (byField.isEmpty() || byField.equals(byAccount)) return new ImportRow.New(incoming, byAccount);
        List<PersonId> candidates = new ArrayList<>();
        byAccount.ifPresent(candidates::add);
        byField.ifPresent(candidates::add);
        return new ImportRow.Ambiguous(incoming, candidates);
    }

    private List<Problem> sameName(Entry entry, Submission submission, Map<String, Set<String>> known) {
        if (Applicants.holder(people, submission.applicant()).isPresent()) return List.of();
        Set<String> namesakes = known.getOrDefault(Names.key(Applicants.displayName(submission)), Set.of());
        if (namesakes.isEmpty()) return List.of();
        return List.of(Problem.note(entry.place(), "application.import.sameName", String.join(", ", namesakes)));
    }
}
