package laurel.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.application.SubmissionReader.Entry;
import laurel.kernel.Problem;
import laurel.person.Handle;

/**
 * All applications of a cohort, stored and read, and which one counts of those that one applicant handed in: one on which
 * people have worked already, else the latest complete one, else the latest.
 */
final class Round {
    private final List<Application> stored;
    private final StoredApplications index;
    private final EntryCheck check;
    private final Map<Source, Submission> current = new HashMap<>();
    private final Map<Source, Source> winners = new HashMap<>();
    private final Set<Entry> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Source> read = new ArrayList<>();

    Round(List<Application> stored, List<Entry> entries, EntryCheck check) {
        this.stored = List.copyOf(stored);
        this.index = new StoredApplications(stored);
        this.check = check;
        stored.forEach(application -> current.put(application.submission().source(), application.submission()));
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.submission().isEmpty()) continue;
            Submission submission = entry.submission().get();
            if (!keys.add(submission.source().key())) repeated.add(entry);
            else replace(submission);
        }
        linkAll();
    }

    Optional<Application> stored(Source source) {
        return index.find(source);
    }

    /** @return stored applications that the file does not name */
    List<Application> notRead() {
        Set<ApplicationId> named = read.stream()
                .flatMap(source -> stored(source).stream())
                .map(Application::id)
                .collect(Collectors.toSet());
        return stored.stream()
                .filter(application -> !named.contains(application.id()))
                .toList();
    }

    Optional<Problem> repeated(Entry entry) {
        if (!repeated.contains(entry)) return Optional.empty();
        return Optional.of(Problem.error(entry.place(), "application.import.twice", entry.label()));
    }

    /** @return the application that counts instead */
    Optional<Source> winner(Submission submission) {
        Optional<Application> known = stored(submission.source());
        if (known.isPresent() && !setByImport(known.get())) return link(known.get());
        return Optional.ofNullable(winners.get(submission.source()));
    }

    /** @return the application that a stored one is linked to */
    Optional<Source> link(Application application) {
        return application
                .duplicateOf()
                .flatMap(index::find)
                .map(a -> a.submission().source());
    }

    /** @return the state that an import gives; what people have set stays */
    ApplicationState stateOf(Submission submission) {
        Optional<Application> known = stored(submission.source());
        if (known.isPresent() && !setByImport(known.get())) return known.get().state();
        if (winners.containsKey(submission.source())) return ApplicationState.DUPLICATE;
        return check.isTest(submission) ? ApplicationState.TEST : ApplicationState.IMPORTED;
    }

    /** A duplicate that people have linked to somebody else's application stays linked. */
    private boolean setByImport(Application application) {
        return switch (application.state()) {
            case IMPORTED, TEST -> true;
            case DUPLICATE ->
                application
                        .duplicateOf()
                        .flatMap(index::find)
                        .map(other -> other.submission()
                                .applicant()
                                .equals(application.submission().applicant()))
                        .orElse(false);
            default -> false;
        };
    }

    private void replace(Submission submission) {
        read.add(submission.source());
        stored(submission.source())
                .ifPresent(known -> current.remove(known.submission().source()));
        current.put(submission.source(), submission);
    }

    private void linkAll() {
        Map<Handle, List<Submission>> byApplicant = new HashMap<>();
        current.values().stream()
                .filter(submission -> !check.isTest(submission) && takesPart(submission))
                .forEach(submission -> byApplicant
                        .computeIfAbsent(submission.applicant(), applicant -> new ArrayList<>())
                        .add(submission));
        byApplicant.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            Submission first = counting(same);
            same.stream()
                    .filter(submission -> !submission.source().equals(first.source()) && !worked(submission))
                    .forEach(submission -> winners.put(submission.source(), first.source()));
        });
    }

    private Submission counting(Collection<Submission> same) {
        Comparator<Submission> latest = Comparator.comparing(Submission::submittedAt)
                .thenComparing(submission -> submission.source().key());
        Stream<Comparator<Submission>> order =
                Stream.of(Comparator.comparing(this::worked), Comparator.comparing(check::isComplete), latest);
        Comparator<Submission> best = order.reduce(Comparator::thenComparing).orElse(latest);
        return same.stream().max(best).orElseThrow();
    }

    /** What is invalid, withdrawn or marked by a person as somebody's duplicate is out of the running. */
    private boolean takesPart(Submission submission) {
        return stored(submission.source())
                .map(a -> setByImport(a) || worked(submission))
                .orElse(true);
    }

    private boolean worked(Submission submission) {
        return stored(submission.source())
                .filter(a -> a.state().decided()
                        || a.state() == ApplicationState.NEEDS_INFO
                        || a.state() == ApplicationState.VALID
                        || a.state() == ApplicationState.UNDER_REVIEW)
                .isPresent();
    }
}
