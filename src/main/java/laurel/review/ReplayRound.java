package laurel.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.application.Application;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.UnitOfWork;
import laurel.programme.CohortId;

/** Carries out a round that was written down, in one act: reviews, votes and decisions, put into effect; or nothing. */
public final class ReplayRound {
    private final UnitOfWork work;
    private final RoundReader reader;
    private final Dockets dockets;
    private final RecordReview reviewing;
    private final CastVote voting;
    private final Decide deciding;
    private final ApplyDecisions applying;

    public ReplayRound(
            UnitOfWork work,
            RoundReader reader,
            Dockets dockets,
            RecordReview reviewing,
            CastVote voting,
            Decide deciding,
            ApplyDecisions applying) {
        this.work = work;
        this.reader = reader;
        this.dockets = dockets;
        this.reviewing = reviewing;
        this.voting = voting;
        this.deciding = deciding;
        this.applying = applying;
    }

    /**
     * What was done, or would be done.
     *
     * @param reviews reviews recorded
     * @param votes votes cast
     * @param decisions decisions made
     * @param unchanged entries whose decision was in effect before, just so
     * @param applied what took effect
     */
    public record Report(int reviews, int votes, int decisions, int unchanged, ApplyDecisions.Applied applied) {}

    /**
     * @param dryRun whether everything is tried and then taken back
     * @return what was done; or every reason why it cannot be, each with its place in the file
     * @throws FileFailure if the file cannot be read
     */
    public ReviewResult<Report> run(Path file, boolean dryRun, Progress progress) {
        RoundScript script = reader.read(file);
        if (Problem.anyError(script.problems()) || script.cohort().isEmpty()) {
            return new ReviewResult.Refused<>(script.problems());
        }
        CohortId cohort = script.cohort().get();
        Run run = new Run(cohort);
        List<RoundScript.Entry> left = script.entries().stream()
                .filter(entry -> !run.isInEffect(entry))
                .toList();
        int unchanged = script.entries().size() - left.size();
        if (left.isEmpty()) {
            return new ReviewResult.Done<>(new Report(0, 0, 0, unchanged, new ApplyDecisions.Applied(List.of(), 0, 0)));
        }
        try {
            return work.act(Message.of("review.act.replay", left.size(), cohort.value()), () -> {
                ReviewResult<Report> result = run.carryOut(left, unchanged, progress);
                if (dryRun || result instanceof ReviewResult.Refused<Report>) throw new TakenBack(result);
                return result;
            });
        } catch (TakenBack e) {
            return e.result;
        }
    }

    /** Takes the act back and carries its result out of it. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ReviewResult<Report> result;

        TakenBack(ReviewResult<Report> result) {
            super("taken back");
            this.result = result;
        }
    }

    /**
     * One run over one script. The round is read again only before a decision, which stands on the verdicts, votes and
     * decisions before it; reviews and votes stand on what does not change until all decisions take effect.
     */
    private final class Run {
        private final CohortId cohort;
        private Docket docket;
        private final List<Problem> problems = new ArrayList<>();
        private int reviews;
        private int votes;
        private int decisions;

        Run(CohortId cohort) {
            this.cohort = cohort;
            this.docket = dockets.of(cohort);
        }

        /** The same file can be carried out again: what is in effect just so is left alone. */
        boolean isInEffect(RoundScript.Entry entry) {
            Optional<Decision> decision =
                    docket.labelled(entry.application()).flatMap(application -> docket.decision(application.id()));
            return decision.isPresent()
                    && !decision.get().pending()
                    && entry.ruling().equals(Optional.of(decision.get().ruling()));
        }

        ReviewResult<Report> carryOut(List<RoundScript.Entry> entries, int unchanged, Progress progress) {
            docket = dockets.of(cohort);
            int done = 0;
            for (RoundScript.Entry entry : entries) {
                progress.checkCancelled();
                progress.at(done++, entries.size(), Message.of("review.replay.at", entry.application()));
                Optional<Application> application = docket.labelled(entry.application());
                if (application.isPresent()) carryOut(entry, application.get());
                else {
                    problems.add(Problem.error(
                            entry.place().field(entry.application()),
                            "review.replay.unknown",
                            entry.application(),
                            cohort.value()));
                }
            }
            if (!problems.isEmpty()) return new ReviewResult.Refused<>(problems);
            return applying.apply(cohort)
                    .fold(
                            applied ->
                                    new ReviewResult.Done<>(new Report(reviews, votes, decisions, unchanged, applied)),
                            reasons -> new ReviewResult.Refused<>(reasons));
        }

        private void carryOut(RoundScript.Entry entry, Application application) {
            for (RoundScript.Review review : entry.reviews()) {
                boolean first = review.equals(entry.reviews().get(0));
                List<Evidence> evidence = first ? evidence(entry, application) : List.of();
                List<Problem> refusals =
                        reviewing.record(docket, application.id(), review.reviewer(), review.findings(), evidence);
                if (refusals.isEmpty()) reviews++;
                refusals.forEach(refusal -> note(entry, refusal));
            }
            for (RoundScript.Ballot ballot : entry.votes()) {
                if (noted(
                        entry,
                        voting.cast(docket, application.id(), ballot.reviewer(), ballot.choice(), ballot.reason()))) {
                    votes++;
                }
            }
            if (entry.ruling().isEmpty()) return;
            docket = dockets.of(cohort);
            if (noted(
                    entry,
                    deciding.decide(docket, application.id(), entry.ruling().get()))) decisions++;
        }

        private List<Evidence> evidence(RoundScript.Entry entry, Application application) {
            return entry.evidence().stream()
                    .map(link -> new Evidence(
                            application.id(),
                            Optional.of(link.requirement()),
                            link.kind(),
                            link.url(),
                            link.title(),
                            link.date()))
                    .toList();
        }

        private <T> boolean noted(RoundScript.Entry entry, ReviewResult<T> result) {
            return result.fold(done -> true, reasons -> {
                reasons.forEach(reason -> note(entry, reason));
                return false;
            });
        }

        private void note(RoundScript.Entry entry, Problem reason) {
            problems.add(new Problem(
                    reason.severity(), reason.message(), entry.place().field(entry.application())));
        }
    }
}
