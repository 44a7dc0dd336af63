package laurel.certificate;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;

/**
 * What was printed.
 *
 * @param printer that took it, or the file that was written; empty if none did
 * @param items every recipient of the plan, in its order
 * @param paper pieces of paper, copies included
 * @param refusal why the printer did not take the rest; it says what to do
 * @param cancelled whether the user stopped it before the end
 */
public record PrintReport(String printer, List<Item> items, int paper, Optional<Message> refusal, boolean cancelled) {
    /** What has become of a recipient's certificate. */
    public enum Outcome {
        SENT,
        /** It cannot be printed as it was issued. */
        LEFT_OUT,
        /** The printer refused it, and the ones after it. */
        REFUSED,
        NOT_REACHED
    }

    /**
     * One recipient.
     *
     * @param reason why it was not sent; empty if it was, or was not reached
     */
    public record Item(PrintPlan.Recipient recipient, Outcome outcome, Optional<Message> reason) {}

    public PrintReport {
        items = List.copyOf(items);
    }

    public int count(Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** @return whether everybody's certificate was sent */
    public boolean complete() {
        return count(Outcome.SENT) == items.size();
    }

    /** @return the number of the recipient with whom to go on, if the printer or the user stopped it */
    public Optional<Integer> resumeFrom() {
        return items.stream()
                .filter(item -> item.outcome() == Outcome.REFUSED || item.outcome() == Outcome.NOT_REACHED)
                .map(item -> item.recipient().number())
                .findFirst();
    }
}
