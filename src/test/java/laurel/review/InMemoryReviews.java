package laurel.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import laurel.application.ApplicationId;
import laurel.programme.CohortId;

/** Reviews of a single cohort kept in lists. */
final class InMemoryReviews implements ReviewStore {
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Vote> votes = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    @Override
    public List<Evidence> evidence(CohortId cohort) {
        return List.copyOf(evidence);
    }

    @Override
    public List<Verdict> verdicts(CohortId cohort) {
        return List.copyOf(verdicts);
    }

    @Override
    public List<Vote> votes(CohortId cohort) {
        return List.copyOf(votes);
    }

    @Override
    public List<Decision> decisions(CohortId cohort) {
        return decisions.stream()
                .sorted(Comparator.comparing(Decision::position))
                .toList();
    }

    @Override
    public void add(Evidence added) {
        if (!evidence.contains(added)) evidence.add(added);
    }

    @Override
    public void put(Verdict verdict) {
        verdicts.removeIf(v -> v.application().equals(verdict.application())
                && v.requirement().equals(verdict.requirement())
                && v.reviewer().equals(verdict.reviewer()));
        verdicts.add(verdict);
    }

    @Override
    public void put(Vote vote) {
        votes.removeIf(
                v -> v.application().equals(vote.application()) && v.reviewer().equals(vote.reviewer()));
        votes.add(vote);
    }

    @Override
    public void put(Decision decision) {
        remove(decision.application());
        decisions.add(Objects.requireNonNull(decision));
    }

    @Override
    public void remove(ApplicationId application) {
        decisions.removeIf(d -> d.application().equals(application));
    }
}
