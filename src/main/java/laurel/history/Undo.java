package laurel.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;

/**
 * Takes back one act, whole or not at all: every row it changed becomes what it was before, as a new act that can be taken
 * back itself. Refused if the act reached outside the database, or if a later act changed one of its rows or made rows
 * that refer to them.
 *
 * <p>Acts between may stay if they touched other rows. A row that later acts changed and changed back to the same values
 * does not stand in the way, so acts can be taken back one after another, newest first.
 */
public final class Undo {
    private final ActStore acts;
    private final RowStore rows;
    private final UnitOfWork unitOfWork;

    public Undo(ActStore acts, RowStore rows, UnitOfWork unitOfWork) {
        this.acts = acts;
        this.rows = rows;
        this.unitOfWork = unitOfWork;
    }

    /** @throws laurel.kernel.StorageFailure if it could not be written; nothing is then changed */
    public UndoResult undo(ActId id) {
        Optional<Act> found = acts.find(id);
        if (found.isEmpty())
            return refused(Problem.error(Place.NONE, "history.undo.unknown", Long.toString(id.value())));
        Act act = found.get();
        if (!act.undoable()) return refused(Problem.error(Place.NONE, "history.undo.final", act.name()));
        try {
            return unitOfWork.act(nameOfUndoing(act), () -> takeBack(act));
        } catch (InTheWay e) {
            return new UndoResult.Refused(e.reasons);
        }
    }

    private Message nameOfUndoing(Act act) {
        return act.undoes()
                .flatMap(acts::find)
                .map(redone -> Message.of("history.redo.act", redone.name()))
                .orElseGet(() -> Message.of("history.undo.act", act.name()));
    }

    /** Refusals before the first write leave an act without changes, which leaves no trace. */
    private UndoResult takeBack(Act act) {
        List<NetChange> net = NetChange.of(acts.changes(act.id()));
        List<Problem> reasons = reasonsAgainst(act, net);
        if (!reasons.isEmpty()) return new UndoResult.Refused(reasons);
        restore(net);
        if (!net.isEmpty()) acts.runningActUndoes(act.id());
        return new UndoResult.Undone(act);
    }

    private List<Problem> reasonsAgainst(Act act, List<NetChange> net) {
        Set<Problem> reasons = new LinkedHashSet<>();
        for (NetChange change : net) {
            if (!rows.current(change.row()).equals(change.after())) reasons.add(changedSince(act, change.row()));
        }
        if (!reasons.isEmpty()) return List.copyOf(reasons);
        Set<RowKey> own = net.stream().map(NetChange::row).collect(Collectors.toSet());
        for (NetChange change : net) {
            if (change.before().isPresent()) continue;
            for (RowKey referring : rows.referringTo(change.row())) {
                if (!own.contains(referring)) reasons.add(usedBy(act, referring));
            }
        }
        return List.copyOf(reasons);
    }

    private Problem changedSince(Act act, RowKey row) {
        return acts.lastChangeOf(row)
                .filter(later -> later.id().isAfter(act.id()))
                .map(later -> later.undoes().equals(Optional.of(act.id()))
                        ? Problem.error(Place.NONE, "history.undo.already", act.name())
                        : Problem.error(Place.NONE, "history.undo.changed", act.name(), later.name()))
                .orElseGet(() -> Problem.error(Place.NONE, "history.undo.migrated", act.name()));
    }

    private Problem usedBy(Act act, RowKey referring) {
        return acts.lastChangeOf(referring)
                .map(later -> Problem.error(Place.NONE, "history.undo.used", act.name(), later.name()))
                .orElseGet(() -> Problem.error(Place.NONE, "history.undo.migrated", act.name()));
    }

    /** Rows that refer to each other come back in whatever order the database lets them. */
    private void restore(List<NetChange> net) {
        List<NetChange> left = net;
        while (!left.isEmpty()) {
            List<NetChange> stuck = new ArrayList<>();
            for (NetChange change : left) {
                if (!rows.restore(change.row(), change.before())) stuck.add(change);
            }
            if (stuck.size() == left.size())
                throw new InTheWay(stuck.stream().map(this::takenBy).toList());
            left = stuck;
        }
    }

    private Problem takenBy(NetChange stuck) {
        return Problem.error(
                Place.NONE,
                "history.undo.taken",
                stuck.row().table(),
                stuck.row().key());
    }

    private static UndoResult refused(Problem reason) {
        return new UndoResult.Refused(List.of(reason));
    }

    /** Takes the half-done undo back. */
    private static final class InTheWay extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> reasons;

        InTheWay(List<Problem> reasons) {
            super("rows in the way of an undo: " + reasons.size(), null, false, false);
            this.reasons = reasons;
        }
    }
}
