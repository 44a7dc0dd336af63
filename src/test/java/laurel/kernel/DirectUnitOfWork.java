package laurel.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs acts at once and keeps their names; takes nothing back. */
public final class DirectUnitOfWork implements UnitOfWork {
    private final List<Message> acts = new ArrayList<>();

    public List<Message> acts() {
        return List.copyOf(acts);
    }

    @Override
    public <T> T act(Message name, Supplier<T> work) {
        acts.add(name);
        return work.get();
    }

    @Override
    public <T> T finalAct(Message name, Supplier<T> work) {
        return act(name, work);
    }
}
