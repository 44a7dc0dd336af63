package laurel.boot;

import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import laurel.template.render.PictureWork;

/**
 * The second process, in which strangers' pictures are unpacked and drawn: without a network, and with an alarm of its own
 * that ends it even if the process that asked is gone. Its exit code is 0 if it left an output.
 */
public final class PictureWorkshop {
    private static final int TOO_LATE = 4;
    /** The asking process ends this one first; it can tell why. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private PictureWorkshop() {}

    /** @param arguments milliseconds that the work may take, then what {@link PictureWork} wants */
    public static void main(String[] arguments) throws IOException {
        alarm(Duration.ofMillis(Long.parseLong(arguments[0])).plus(GRACE));
        URL.setURLStreamHandlerFactory(protocol -> {
            if (protocol.equals("file") || protocol.equals("jar") || protocol.equals("jrt")) return null;
            throw new IllegalStateException("no network here: " + protocol);
        });
        PictureWork.run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void alarm(Duration after) {
        long end = System.nanoTime() + after.toNanos();
        Thread alarm = new Thread(
                () -> {
                    while (System.nanoTime() < end) LockSupport.parkNanos(end - System.nanoTime());
                    Runtime.getRuntime().halt(TOO_LATE);
                },
                "alarm");
        alarm.setDaemon(true);
        alarm.start();
    }
}
