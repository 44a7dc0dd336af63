package laurel.desktop;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ChangeListener;
import laurel.kernel.Revision;

/** The number of acts written so far, as the window's thread may watch it; moves shortly after each act. */
public final class LiveRevision {
    private final ReadOnlyLongWrapper number;

    /** @param window runs what it is given on the window's thread: {@code Platform::runLater} */
    public LiveRevision(Revision revision, Executor window) {
        this.number = new ReadOnlyLongWrapper(revision.number());
        revision.listen(() -> window.execute(() -> number.set(revision.number())));
    }

    public ReadOnlyLongProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** @return what to run when the listener is no longer wanted */
    public Runnable listen(Runnable listener) {
        ChangeListener<Number> moved = (property, old, now) -> listener.run();
        number.addListener(moved);
        return () -> number.removeListener(moved);
    }
}
