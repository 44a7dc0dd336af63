package laurel.template.render;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the entries used last and forgets the others. Not for several threads at once. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int kept;

    Recent(int kept) {
        super(16, 0.75f, true);
        this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > kept;
    }
}
