package laurel.desktop;

import laurel.kernel.Revision;

/** A desk without a window: work runs at once, the user is {@link RecordingDialogs}. */
public final class TestDesk {
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final Revision revision = new Revision();
    private final Desk desk = new Desk(tasks, dialogs, new LiveRevision(revision, Runnable::run));

    public Desk desk() {
        return desk;
    }

    public DirectTaskRunner tasks() {
        return tasks;
    }

    public RecordingDialogs dialogs() {
        return dialogs;
    }

    public Revision revision() {
        return revision;
    }
}
