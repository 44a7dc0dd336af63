package laurel.desktop;

import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What nobody caught on the window's thread: logged and shown as a code. While a card is open the same defect is not told
 * again, since one in the drawing comes back with every frame. For the JavaFX thread.
 */
public final class WindowBorder implements Thread.UncaughtExceptionHandler {
    private final WindowDialogs dialogs;
    private final FailureReport report;
    private @Nullable String told;

    public WindowBorder(WindowDialogs dialogs) {
        this.dialogs = dialogs;
        this.report = new FailureReport(dialogs);
    }

    /** From now on it stands behind the thread that calls. */
    public void guardThisThread() {
        Thread.currentThread().setUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        String code = FailureReport.code(thrown);
        if (dialogs.busy() && code.equals(told)) return;
        told = code;
        report.show(Message.of("desktop.failure.title"), thrown);
    }
}
