package laurel.certificate.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.certificate.Manifests;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: {@code {"certificates": [{"serial", "name", "title", "issuedAt", "files": [{"name", "sha256"}]}]}},
 * by serial, UTF-8, the same entries always the same bytes.
 */
public final class JsonManifests implements Manifests {
    private static final long MOST_BYTES = 64L << 20;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void add(Path folder, List<Entry> entries) {
        Path file = folder.resolve(FILE);
        Map<String, JsonNode> bySerial = new TreeMap<>();
        for (JsonNode old : read(file).path("certificates")) {
            bySerial.put(old.path("serial").asText(), old);
        }
        entries.forEach(entry -> bySerial.put(entry.serial(), node(entry, bySerial.get(entry.serial()))));
        ObjectNode root = json.createObjectNode();
        root.putArray("certificates").addAll(bySerial.values());
        AtomicFile.write(file, text(root) + "\n");
    }

    private JsonNode read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) return json.createObjectNode();
            return json.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException notOurs) {
            return json.createObjectNode();
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notRead", file, String.valueOf(e.getMessage())), e);
        }
    }

    private JsonNode node(Entry entry, @Nullable JsonNode before) {
        Map<String, String> files = new TreeMap<>();
        if (before != null) {
            before.path("files")
                    .forEach(f ->
                            files.put(f.path("name").asText(), f.path("sha256").asText()));
        }
        files.putAll(entry.files());
        ObjectNode node = json.createObjectNode();
        node.put("serial", entry.serial());
        node.put("name", entry.name());
        node.put("title", entry.title());
        node.put("issuedAt", entry.issuedAt());
        ArrayNode list = node.putArray("files");
        files.forEach((name, sha256) -> list.addObject().put("name", name).put("sha256", sha256));
        return node;
    }

    private String text(JsonNode root) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }
}
