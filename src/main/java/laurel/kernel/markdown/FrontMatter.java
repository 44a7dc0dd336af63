package laurel.kernel.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * The block of names and values at the top of a post. Reads what YAML allows; where the block is not YAML, its plain lines
 * {@code name: value}, and says so.
 *
 * @param values single values by name, in order
 * @param lines how many lines the block takes, its fences counted; 0 if there is none
 * @param problems what could not be read
 */
record FrontMatter(Map<String, String> values, int lines, List<Problem> problems) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FENCE = "---";

    static FrontMatter of(String source, List<String> text) {
        if (text.isEmpty() || !text.get(0).stripTrailing().equals(FENCE)) {
            return new FrontMatter(Map.of(), 0, List.of());
        }
        for (int end = 1; end < text.size(); end++) {
            if (text.get(end).stripTrailing().equals(FENCE)) return read(source, text.subList(1, end), end + 1);
        }
        return new FrontMatter(
                Map.of(), 0, List.of(Problem.warning(Place.line(source, 1), "kernel.markdown.frontMatterOpen")));
    }

    private static FrontMatter read(String source, List<String> block, int lines) {
        try {
            JsonNode tree = YAML.readTree(String.join("\n", block));
            Map<String, String> values = new LinkedHashMap<>();
            tree.properties().forEach(value -> {
                if (value.getValue().isValueNode() && !value.getValue().isNull()) {
                    values.put(value.getKey(), value.getValue().asText());
                }
            });
            return new FrontMatter(values, lines, List.of());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            return new FrontMatter(
                    plain(block),
                    lines,
                    List.of(Problem.warning(Place.line(source, line), "kernel.markdown.frontMatterNotYaml")));
        }
    }

    private static Map<String, String> plain(List<String> block) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : block) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.startsWith(" ")) continue;
            String value = line.substring(colon + 1).strip();
            boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
            values.put(line.substring(0, colon), quoted ? value.substring(1, value.length() - 1) : value);
        }
        return values;
    }
}
