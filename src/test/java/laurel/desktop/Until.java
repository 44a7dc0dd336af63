package laurel.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Waits for what a window comes to show. It is looked at on the window's own thread: any other thread may find a node that
 * is in its parent already and in no scene yet.
 */
public final class Until {
    private static final long PATIENCE_SECONDS = 30;

    private Until() {}

    /**
     * @param condition asked again and again; it must not wait itself
     * @throws TimeoutException if it does not come true
     */
    public static void holds(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
