package laurel.certificate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;

/**
 * What is made of items a group at a time, each when its first result is asked for: one query or one act for many, and no more
 * in memory than a group. Not for several threads.
 */
final class Groups<T, R> implements Iterator<R> {
    private final Iterator<T> items;
    private final int size;
    private final Function<List<T>, List<R>> made;
    private final Queue<R> ready = new ArrayDeque<>();

    /**
     * @param size the most items of a group
     * @param made gives the results of a group's items, in their order; items may be left out
     */
    Groups(Iterator<T> items, int size, Function<List<T>, List<R>> made) {
        this.items = items;
        this.size = size;
        this.made = made;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && items.hasNext()) fill();
        return !ready.isEmpty();
    }

    @Override
    public R next() {
        if (!hasNext()) throw new NoSuchElementException();
        return ready.remove();
    }

    private void fill() {
        List<T> group = new ArrayList<>();
        while (items.hasNext() && group.size() < size) group.add(items.next());
        ready.addAll(made.apply(group));
    }
}
