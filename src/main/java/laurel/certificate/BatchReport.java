package laurel.certificate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.roster.AwardId;

/**
 * What a batch did.
 *
 * @param folder where
 * @param items one per award of the plan, in its order
 * @param cancelled whether it was stopped before its end; what was finished then is finished
 */
public record BatchReport(Path folder, List<Item> items, boolean cancelled) {
    /** What became of a certificate. */
    public enum Outcome {
        /** At least one of its files was written. */
        WRITTEN,
        /** Its files were there, as they had been issued. */
        UNCHANGED,
        /** Something went wrong; the reason says what. */
        FAILED,
        /** The plan had an error against it. */
        BLOCKED,
        /** The batch was cancelled before. */
        NOT_REACHED;

        /** @return whether the certificate's files are in the folder now */
        public boolean isThere() {
            return this == WRITTEN || this == UNCHANGED;
        }
    }

    /**
     * One award.
     *
     * @param serial its number, if it has one
     * @param files the names of its files that are in the folder
     * @param reason of a failure
     */
    public record Item(
            AwardId award,
            String printedName,
            Optional<Serial> serial,
            Outcome outcome,
            List<String> files,
            Optional<Message> reason) {
        public Item {
            files = List.copyOf(files);
        }
    }

    public BatchReport {
        items = List.copyOf(items);
    }

    /** @return of a plan with an error against the whole */
    static BatchReport blocked(BatchPlan plan) {
        Optional<Message> reason = plan.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .findFirst();
        List<Item> items = plan.items().stream()
                .map(item -> new Item(
                        item.award().id(),
                        item.award().printedName(),
                        item.known().map(Certificate::serial),
                        Outcome.BLOCKED,
                        List.of(),
                        reason))
                .toList();
        return new BatchReport(plan.order().folder(), items, false);
    }

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** @return whether every certificate of the plan is in the folder */
    public boolean complete() {
        return count(Outcome.WRITTEN) + count(Outcome.UNCHANGED) == items.size();
    }
}
