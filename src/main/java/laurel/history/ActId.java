package laurel.history;

/** Number of an act; acts are numbered in the order they were written, with gaps. */
public record ActId(long value) {
    public boolean isAfter(ActId other) {
        return value > other.value;
    }
}
