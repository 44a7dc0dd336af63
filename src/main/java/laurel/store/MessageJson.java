package laurel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import laurel.kernel.Message;

/**
 * The arguments of a message as a JSON array: texts and numbers as such, messages as objects of key and arguments,
 * everything else as its text.
 */
public final class MessageJson {
    private static final JsonMapper JSON = new JsonMapper();

    private MessageJson() {}

    public static String write(List<Object> arguments) {
        return array(arguments).toString();
    }

    /** @return the message under the key with the arguments that {@link #write} made into text */
    public static Message read(String key, String arguments) {
        try {
            return new Message(key, values(JSON.readTree(arguments)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("recorded arguments of " + key + " are not JSON", e);
        }
    }

    private static ArrayNode array(List<Object> arguments) {
        ArrayNode array = JSON.createArrayNode();
        arguments.forEach(argument -> array.add(node(argument)));
        return array;
    }

    private static JsonNode node(Object argument) {
        if (argument instanceof Message message) {
            ObjectNode object = JSON.createObjectNode();
            object.put("key", message.key());
            object.set("arguments", array(message.arguments()));
            return object;
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return JSON.getNodeFactory().numberNode(((Number) argument).longValue());
        }
        if (argument instanceof Number number) {
            return JSON.getNodeFactory().numberNode(number.doubleValue());
        }
        return JSON.getNodeFactory().textNode(argument.toString());
    }

    private static List<Object> values(JsonNode array) {
        List<Object> values = new ArrayList<>();
        array.forEach(node -> values.add(value(node)));
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return new Message(node.path("key").asText(), values(node.path("arguments")));
        }
        if (node.isIntegralNumber()) return node.longValue();
        return node.isNumber() ? (Object) node.doubleValue() : node.asText();
    }
}
