package laurel.desktop;

import java.util.Locale;
import laurel.kernel.Failure;
import laurel.kernel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window's border for what went wrong: each failure is logged once and shown once. A {@link Failure} speaks for itself;
 * anything else is a defect of the program and shown as a short code under which the log tells more. The log gets the keys
 * of messages without their arguments, which may be names and paths.
 */
public final class FailureReport {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);
    private static final int CODE = 0xFFFFFF;

    private final Dialogs dialogs;

    public FailureReport(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** @param during the work in which it happened */
    public void show(Message during, Throwable thrown) {
        if (thrown instanceof Failure failure) {
            LOG.warn("{}: {}", during.key(), failure.text().key());
            dialogs.failed(during, failure.text());
        } else {
            String code = code(thrown);
            LOG.error("{}: defect {}", during.key(), code, thrown);
            dialogs.failed(during, Message.of("desktop.failure.unknown", code));
        }
    }

    /** @return six characters, the same for the same kind of error at the same place in the program */
    static String code(Throwable thrown) {
        int hash = thrown.getClass().getName().hashCode();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!frame.getClassName().startsWith("laurel.")) continue;
            hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
            break;
        }
        return String.format(Locale.ROOT, "%06X", hash & CODE);
    }
}
