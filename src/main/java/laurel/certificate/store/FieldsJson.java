package laurel.certificate.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
import laurel.template.FieldValues;
import laurel.template.Placeholder;

/** Printed fields as a JSON object of texts, by name. */
final class FieldsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private FieldsJson() {}

    static String write(FieldValues values) {
        Map<String, String> texts = new TreeMap<>();
        values.texts().forEach((placeholder, text) -> texts.put(placeholder.name(), text));
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written as JSON", e);
        }
    }

    static FieldValues read(String json) {
        try {
            Map<String, String> texts = JSON.readValue(json, new TypeReference<Map<String, String>>() {});
            Map<Placeholder, String> values = new TreeMap<>();
            texts.forEach((name, text) -> values.put(new Placeholder(name), text));
            return new FieldValues(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored fields are not JSON", e);
        }
    }
}
