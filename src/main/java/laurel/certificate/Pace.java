package laurel.certificate;

import laurel.kernel.Message;

/**
 * How fast work goes and how long it will still take, told from what is done and the time it took. Says nothing before a
 * twentieth is done, because it would be a guess.
 */
public final class Pace {
    private static final double ENOUGH = 0.05;
    private static final long MINUTE = 60;

    private final long total;
    private final long started;

    /** @param started in milliseconds of any clock that goes forward */
    public Pace(long total, long started) {
        this.total = total;
        this.started = started;
    }

    /**
     * @param share what is done, 0 to 1
     * @param now of the same clock
     */
    public Message line(double share, long now) {
        long done = Math.round(share * total);
        long spent = now - started;
        if (share < ENOUGH || share >= 1 || spent <= 0) return Message.of("certificate.progress.items", done, total);
        long rest = Math.round(Math.ceil(spent * (1 - share) / share / 1000));
        long rate = Math.max(1, Math.round(done * 60_000.0 / spent));
        return Message.of("certificate.progress.eta", done, total, rate, rest(rest));
    }

    private static Message rest(long seconds) {
        return seconds < MINUTE
                ? Message.of("certificate.progress.seconds", seconds)
                : Message.of("certificate.progress.minutes", (seconds + MINUTE / 2) / MINUTE);
    }
}
