package laurel.kernel.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.kernel.Place;

/**
 * A value of a YAML or JSON document and where it stood. Immutable.
 *
 * @param kind what it is
 * @param text the scalar as written; empty for maps and lists
 * @param members the values of a map by name, in order; empty otherwise
 * @param items the values of a list, in order; empty otherwise
 * @param place where it begins
 */
public record Node(Kind kind, String text, Map<String, Node> members, List<Node> items, Place place) {
    /** What a node can be. */
    public enum Kind {
        MAP,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    public Node {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        items = List.copyOf(items);
    }

    static Node scalar(Kind kind, String text, Place place) {
        return new Node(kind, text, Map.of(), List.of(), place);
    }

    static Node map(Map<String, Node> members, Place place) {
        return new Node(Kind.MAP, "", members, List.of(), place);
    }

    static Node list(List<Node> items, Place place) {
        return new Node(Kind.LIST, "", Map.of(), items, place);
    }
}
