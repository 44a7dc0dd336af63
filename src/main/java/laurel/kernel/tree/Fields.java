package laurel.kernel.tree;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Takes the members of a map out by name and type; whatever is missing, of another type or unknown is collected as a
 * problem, and reading goes on with an empty value, so that one run finds everything.
 */
public final class Fields {
    private final Place place;
    private final Map<String, Node> members;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(Place place, Map<String, Node> members, List<Problem> problems) {
        this.place = place;
        this.members = members;
        this.problems = problems;
    }

    /** @param problems to which whatever is wrong is added */
    public static Fields of(Node node, List<Problem> problems) {
        expect(Node.Kind.MAP, node, problems);
        return new Fields(node.place(), node.members(), problems);
    }

    public Place place() {
        return place;
    }

    /** @return where the member stands, or where it is missed */
    public Place place(String name) {
        Node node = members.get(name);
        return (node == null ? place : node.place()).field(name);
    }

    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** @return the value, unless it is missing or null */
    public Optional<Node> value(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name)).filter(node -> node.kind() != Node.Kind.NOTHING);
    }

    /** @return a text that must be there and not blank */
    public String text(String name) {
        Optional<Node> node = required(name);
        String text = node.map(n -> scalar(name, n)).orElse("");
        if (node.isPresent() && node.get().kind() == Node.Kind.TEXT && text.isBlank()) {
            problems.add(Problem.error(place(name), "kernel.tree.blank"));
        }
        return text;
    }

    /** @return the text, or the other one if there is none */
    public String text(String name, String otherwise) {
        return value(name).map(n -> scalar(name, n)).orElse(otherwise);
    }

    public boolean flag(String name) {
        return value(name)
                .filter(node -> expect(Node.Kind.BOOLEAN, at(name, node), problems))
                .map(node -> Boolean.parseBoolean(node.text().toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    public OptionalInt number(String name) {
        Optional<Node> node = value(name).filter(n -> expect(Node.Kind.NUMBER, at(name, n), problems));
        if (node.isEmpty()) return OptionalInt.empty();
        try {
            return OptionalInt.of(Integer.parseInt(node.get().text()));
        } catch (NumberFormatException e) {
            problems.add(Problem.error(
                    place(name), "kernel.tree.notWhole", Excerpt.of(node.get().text())));
            return OptionalInt.empty();
        }
    }

    /** @return a day written 2023-08-31 */
    public Optional<LocalDate> date(String name) {
        String text = text(name, "");
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problems.add(Problem.error(place(name), "kernel.tree.notADate", Excerpt.of(text)));
            return Optional.empty();
        }
    }

    /** @return the members of a map, if it is there */
    public Optional<Fields> fields(String name) {
        return value(name).map(node -> of(at(name, node), problems));
    }

    /** @return the members of a map that must be there; without any if it is missing */
    public Fields requiredFields(String name) {
        return required(name)
                .map(node -> of(at(name, node), problems))
                .orElseGet(() -> new Fields(place, Map.of(), new ArrayList<>()));
    }

    /** @return the items of a list; none if it is missing */
    public List<Node> list(String name) {
        return value(name)
                .filter(node -> expect(Node.Kind.LIST, at(name, node), problems))
                .map(Node::items)
                .orElse(List.of());
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node node : list(name)) {
            texts.add(scalar(name, node));
        }
        return texts;
    }

    /** @return what the items of a list, each a map, are made into, without those that could not be made */
    public <T> List<T> each(String name, Function<Fields, Optional<T>> reader) {
        return list(name).stream()
                .map(node -> of(node, problems))
                .map(reader)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Reports every member that nobody asked for. */
    public void nothingElse() {
        members.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> problems.add(Problem.error(place(name), "kernel.tree.unknown", Excerpt.of(name))));
    }

    public void problem(String name, String key, Object... arguments) {
        problems.add(Problem.error(place(name), key, arguments));
    }

    /**
     * @return what the maker made, unless it refused its arguments; that is then a problem of this map (when nothing else
     *     was wrong with the document, which would explain it)
     */
    public <T> Optional<T> made(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage();
            if (!Problem.anyError(problems)) {
                problems.add(Problem.error(place, "kernel.tree.refused", Excerpt.of(reason == null ? "" : reason)));
            }
            return Optional.empty();
        }
    }

    private Optional<Node> required(String name) {
        Optional<Node> node = value(name);
        if (node.isEmpty()) problems.add(Problem.error(place(name), "kernel.tree.missing"));
        return node;
    }

    private String scalar(String name, Node node) {
        if (!expect(Node.Kind.TEXT, at(name, node), problems)) return "";
        if (node.text().indexOf('\0') >= 0 || hasLoneSurrogate(node.text())) {
            problems.add(Problem.error(node.place().field(name), "kernel.tree.character"));
        }
        return node.text();
    }

    private static Node at(String name, Node node) {
        return node.place().field().isEmpty()
                ? new Node(
                        node.kind(),
                        node.text(),
                        node.members(),
                        node.items(),
                        node.place().field(name))
                : node;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean expect(Node.Kind kind, Node node, List<Problem> problems) {
        if (node.kind() == kind) return true;
        Message expected = Message.of("kernel.tree.kind." + kind.name());
        Message found = Message.of("kernel.tree.kind." + node.kind().name());
        problems.add(Problem.error(node.place(), "kernel.tree.otherKind", expected, found, Excerpt.of(node.text())));
        return false;
    }
}
