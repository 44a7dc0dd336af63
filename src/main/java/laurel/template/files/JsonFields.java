package laurel.template.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.Figure;

/**
 * One JSON object being read strictly: every property is asked for by name, and what is missing, of the wrong kind, out of
 * range or never asked for becomes a problem. A getter that found a problem gives a harmless value, so that reading goes on
 * and all problems come out together.
 */
final class JsonFields {
    private final JsonNode object;
    private final String path;
    private final Place source;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> lacking = new HashSet<>();

    /** @param path where the object stands, empty for the whole file */
    JsonFields(JsonNode object, String path, Place source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
        this.path = path;
        boolean good = object.isObject();
        this.object = good ? object : JsonNodeFactory.instance.objectNode();
        if (!good) tellNoObject(object);
    }

    private void tellNoObject(JsonNode found) {
        // A property that is not there has been told as missing already; a file without anything in it has not.
        if (!found.isMissingNode() || path.isEmpty()) wrong(path, "object", found.toString());
    }

    boolean has(String name) {
        asked.add(name);
        return object.has(name);
    }

    /** @return whether a problem was found in the whole reading so far */
    boolean anyProblem() {
        return !problems.isEmpty();
    }

    String text(String name) {
        JsonNode value = needed(name);
        if (value.isTextual()) return value.textValue();
        wrong(name, "text", value);
        return "";
    }

    /** @param read throws IllegalArgumentException if it cannot read the text */
    <T> T parsed(String name, String expected, Function<String, T> read, T otherwise) {
        String text = text(name);
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            wrong(name, expected, needed(name));
            return otherwise;
        }
    }

    <T> T choice(String name, Map<String, T> choices, T ifAbsent) {
        if (!has(name)) return ifAbsent;
        T choice = choices.get(text(name));
        if (choice != null) return choice;
        if (needed(name).isTextual()) {
            String all = String.join(", ", choices.keySet().stream().sorted().toList());
            problem(name, "template.json.choice", all, needed(name).toString());
        }
        return ifAbsent;
    }

    /** @param minimum and maximum: both allowed */
    double number(String name, double minimum, double maximum) {
        return number(needed(name), name, minimum, maximum);
    }

    /** @param minimum and maximum: both allowed */
    int whole(String name, int minimum, int maximum) {
        JsonNode value = needed(name);
        boolean whole = !value.isNumber() || value.doubleValue() == Math.rint(value.doubleValue());
        if (whole) return (int) number(value, name, minimum, maximum);
        wrong(name, "whole", value);
        return minimum;
    }

    double number(String name, double minimum, double maximum, double ifAbsent) {
        return has(name) ? number(name, minimum, maximum) : ifAbsent;
    }

    /** @return two numbers, as for a point, on the page or not too far from it */
    double[] point(String name) {
        JsonNode value = needed(name);
        if (value.isArray()
                && value.size() == 2
                && value.get(0).isNumber()
                && value.get(1).isNumber()) {
            return new double[] {
                number(value.get(0), name + "[0]", Figure.LEAST, Figure.MOST),
                number(value.get(1), name + "[1]", Figure.LEAST, Figure.MOST)
            };
        }
        wrong(name, "point", value);
        return new double[2];
    }

    private double number(JsonNode value, String name, double minimum, double maximum) {
        if (!value.isNumber()) {
            wrong(name, "number", value);
        } else if (value.doubleValue() < minimum || value.doubleValue() > maximum) {
            if (minimum == maximum) problem(name, "template.json.wrong", plain(minimum), value.toString());
            else problem(name, "template.json.range", plain(minimum), plain(maximum), value.toString());
        } else {
            return value.doubleValue();
        }
        return minimum;
    }

    /** @return the number without a decimal point where it is whole */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** @return the values of an array, none if it is absent or no array */
    List<JsonNode> array(String name) {
        JsonNode value = needed(name);
        if (!value.isArray()) {
            wrong(name, "array", value);
            return List.of();
        }
        return StreamSupport.stream(value.spliterator(), false).toList();
    }

    /** @return the object under that name */
    JsonFields inner(String name) {
        return new JsonFields(needed(name), path(name), source, problems);
    }

    /** @return the value under that name as it is; missing if it is not there */
    JsonNode any(String name) {
        return needed(name);
    }

    JsonFields of(JsonNode value, String name) {
        return new JsonFields(value, path(name), source, problems);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    void problem(String name, String key, Object... arguments) {
        problems.add(Problem.error(source.field(path(name)), key, arguments));
    }

    void wrong(String name, String expected, JsonNode found) {
        if (!found.isMissingNode()) wrong(path(name), expected, found.toString());
    }

    private void wrong(String where, String expected, String found) {
        Message kind = Message.of("template.expected." + expected);
        String shortened = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        problems.add(Problem.error(source.field(where), "template.json.wrong", kind, shortened));
    }

    /** Reports every property that nothing asked for. */
    void noMore() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) problem(name, "template.json.unknown", name);
        });
    }

    private JsonNode needed(String name) {
        if (!has(name) && lacking.add(name)) problem(name, "template.json.missing", name);
        return object.path(name);
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
