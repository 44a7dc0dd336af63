package laurel.desktop;

/**
 * What a view model gets from the window, whatever its feature.
 *
 * @param tasks runs its work
 * @param dialogs asks and tells its user
 * @param revision moves when what it shows may be stale
 */
public record Desk(TaskRunner tasks, Dialogs dialogs, LiveRevision revision) {}
