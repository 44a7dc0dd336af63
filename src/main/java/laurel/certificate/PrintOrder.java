package laurel.certificate;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How certificates are to be printed.
 *
 * @param sequence which of them, in which order
 * @param preset how they lie on the sheets
 * @param duplex whether second pages go on the back
 * @param copies how often
 * @param printer the printer's name; empty for the system's own choice
 */
public record PrintOrder(
        Sequence sequence, SheetPreset preset, Duplex duplex, Imposition.Copies copies, Optional<String> printer) {
    /** What certificates are sorted by. */
    public enum Sorting {
        /** As they were handed in: the order of the roster. */
        ROSTER,
        NAME,
        SERIAL;

        /** @return a list of its own, in this order */
        <T> List<T> sorted(List<T> given, Function<T, String> name, Function<T, Serial> serial) {
            List<T> sorted = new ArrayList<>(given);
            switch (this) {
                case ROSTER -> {}
                case NAME -> {
                    Collator collator = alphabetical();
                    sorted.sort(Comparator.comparing(name, collator::compare));
                }
                case SERIAL ->
                    sorted.sort(Comparator.comparing(one -> serial.apply(one).value()));
            }
            return sorted;
        }

        /** Latin names by letter, Han names after them by sound. */
        private static Collator alphabetical() {
            Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE).cloneAsThawed();
            collator.setReorderCodes(UScript.LATIN);
            return collator;
        }
    }

    /**
     * An order and a part of it.
     *
     * @param sorting what the recipients are sorted by
     * @param reversed the last recipient first: where sheets come out face up, the first then lies on top
     * @param from number of the first recipient to print in this order, 1 or more
     * @param to number of the last one; may be beyond the end
     */
    public record Sequence(Sorting sorting, boolean reversed, int from, int to) {
        public static final Sequence ALL = new Sequence(Sorting.ROSTER, false, 1, Integer.MAX_VALUE);

        public Sequence {
            if (from < 1 || to < from)
                throw new IllegalArgumentException(
                        "recipients: expected 1 or more, and the last not before the first, found " + from + " to "
                                + to);
        }

        public Sequence by(Sorting other) {
            return new Sequence(other, reversed, from, to);
        }

        public Sequence reversed(boolean other) {
            return new Sequence(sorting, other, from, to);
        }

        public Sequence range(int first, int last) {
            return new Sequence(sorting, reversed, first, last);
        }
    }

    /** @return all of them once, in the roster's order, one on a sheet of A4, on the system's printer */
    public static PrintOrder usual() {
        return new PrintOrder(Sequence.ALL, SheetPreset.A4_ONE, Duplex.NONE, Imposition.Copies.ONE, Optional.empty());
    }

    public PrintOrder in(Sequence other) {
        return new PrintOrder(other, preset, duplex, copies, printer);
    }

    public PrintOrder on(SheetPreset other) {
        return new PrintOrder(sequence, other, duplex, copies, printer);
    }

    public PrintOrder with(Duplex other) {
        return new PrintOrder(sequence, preset, other, copies, printer);
    }

    public PrintOrder with(Imposition.Copies other) {
        return new PrintOrder(sequence, preset, duplex, other, printer);
    }

    public PrintOrder to(Optional<String> other) {
        return new PrintOrder(sequence, preset, duplex, copies, other);
    }
}
