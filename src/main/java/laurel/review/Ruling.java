package laurel.review;

import java.util.Map;

/**
 * What is to be decided.
 *
 * @param outcome accept, decline or wait-list
 * @param reason why; needed for everything but an acceptance
 * @param printedName for an acceptance, the name as it will be printed, chosen by a person
 * @param slug for an acceptance, the last part of the certificate's file name; empty to have one made
 * @param waivers the rules that are set aside, each with its reason
 */
public record Ruling(Outcome outcome, String reason, String printedName, String slug, Map<Waiver, String> waivers) {
    /** What can be decided. */
    public enum Outcome {
        ACCEPT,
        DECLINE,
        WAIT_LIST
    }

    public Ruling {
        waivers = Map.copyOf(waivers);
    }

    public static Ruling accept(String printedName, String slug) {
        return new Ruling(Outcome.ACCEPT, "", printedName, slug, Map.of());
    }

    public static Ruling decline(String reason) {
        return new Ruling(Outcome.DECLINE, reason, "", "", Map.of());
    }

    public static Ruling waitList(String reason) {
        return new Ruling(Outcome.WAIT_LIST, reason, "", "", Map.of());
    }

    /** @return the same, with further rules set aside */
    public Ruling waiving(Map<Waiver, String> reasons) {
        return new Ruling(outcome, reason, printedName, slug, reasons);
    }

    public boolean accepts() {
        return outcome == Outcome.ACCEPT;
    }

    boolean waives(Waiver waiver) {
        return !waivers.getOrDefault(waiver, "").isBlank();
    }
}
