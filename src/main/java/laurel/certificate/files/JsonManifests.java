package laurel.certificate.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.certificate.BatchOrder;
import laurel.certificate.Manifests;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * {@code certificates.json}: {@code {"format": "laurel-certificates", "version": 1, "certificates": [{"serial", "name",
 * "title", "issuedAt", "files": [{"name", "sha256"}]}], "beside": [{"name", "sha256"}]}}, by serial, UTF-8, the same entries
 * always the same bytes; {@code beside} has what was made out of the folder and is missing without it. A file without format
 * and version is somebody else's.
 */
public final class JsonManifests implements Manifests {
    private static final String FORMAT = "laurel-certificates";
    private static final int VERSION = 1;
    private static final long MOST_BYTES = 64L << 20;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public boolean foreign(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && ours(file).isEmpty();
    }

    @Override
    public Map<String, String> owners(Path folder) {
        Map<String, String> serials = new HashMap<>();
        for (JsonNode entry :
                ours(folder.resolve(FILE)).orElseGet(json::createObjectNode).path("certificates")) {
            String serial = entry.path("serial").asText();
            entry.path("files").forEach(file -> serials.put(file.path("name").asText(), serial));
        }
        return serials;
    }

    @Override
    public void add(Path folder, List<Entry> entries, BatchOrder.Existing existing) {
        Path file = folder.resolve(FILE);
        if (existing == BatchOrder.Existing.KEEP && foreign(folder)) {
            throw new FileFailure(Message.of("certificate.plan.fileExists", FILE));
        }
        Map<String, JsonNode> bySerial = new TreeMap<>();
        for (JsonNode old : ours(file).orElseGet(json::createObjectNode).path("certificates")) {
            bySerial.put(old.path("serial").asText(), old);
        }
        entries.forEach(entry -> bySerial.put(entry.serial(), node(entry, bySerial.get(entry.serial()))));
        forgetReplaced(bySerial, entries);
        AtomicFile.write(file, list(bySerial.values(), beside(folder)));
    }

    @Override
    public Optional<String> beside(Path folder, String name) {
        return Optional.ofNullable(beside(folder).get(name));
    }

    @Override
    public void noteBeside(Path folder, String name, String sha256) {
        Path file = folder.resolve(FILE);
        Map<String, String> beside = beside(folder);
        beside.put(name, sha256);
        ours(file).ifPresent(root -> AtomicFile.write(file, list(root.path("certificates"), beside)));
    }

    private Map<String, String> beside(Path folder) {
        return files(
                ours(folder.resolve(FILE)).orElseGet(json::createObjectNode).path("beside"));
    }

    @Override
    public byte[] only(Path folder, Set<String> files) {
        List<JsonNode> wanted = new ArrayList<>();
        for (JsonNode node :
                ours(folder.resolve(FILE)).orElseGet(json::createObjectNode).path("certificates")) {
            if (!(node.path("files") instanceof ArrayNode list)) continue;
            for (Iterator<JsonNode> file = list.iterator(); file.hasNext(); ) {
                if (!files.contains(file.next().path("name").asText())) file.remove();
            }
            if (!list.isEmpty()) wanted.add(node);
        }
        return list(wanted, Map.of()).getBytes(StandardCharsets.UTF_8);
    }

    private String list(Iterable<JsonNode> certificates, Map<String, String> beside) {
        ObjectNode root = json.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        ArrayNode list = root.putArray("certificates");
        certificates.forEach(list::add);
        if (!beside.isEmpty()) put(root.putArray("beside"), beside);
        return text(root) + "\n";
    }

    /** A file that another certificate had before is that certificate's no longer. */
    private static void forgetReplaced(Map<String, JsonNode> bySerial, List<Entry> entries) {
        Map<String, String> owners = new HashMap<>();
        entries.forEach(entry -> entry.files().keySet().forEach(file -> owners.put(file, entry.serial())));
        bySerial.values().removeIf(node -> {
            String serial = node.path("serial").asText();
            if (!(node.path("files") instanceof ArrayNode files) || files.isEmpty()) return false;
            for (Iterator<JsonNode> file = files.iterator(); file.hasNext(); ) {
                String name = file.next().path("name").asText();
                if (!owners.getOrDefault(name, serial).equals(serial)) file.remove();
            }
            return files.isEmpty();
        });
    }

    private Optional<JsonNode> ours(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) return Optional.empty();
            JsonNode root = json.readTree(Files.readAllBytes(file));
            boolean marked = root.path("format").asText().equals(FORMAT)
                    && root.path("version").asInt() == VERSION;
            return marked ? Optional.of(root) : Optional.empty();
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private JsonNode node(Entry entry, @Nullable JsonNode before) {
        Map<String, String> files = before == null ? new TreeMap<>() : files(before.path("files"));
        files.putAll(entry.files());
        ObjectNode node = json.createObjectNode();
        node.put("serial", entry.serial());
        node.put("name", entry.name());
        node.put("title", entry.title());
        node.put("issuedAt", entry.issuedAt());
        put(node.putArray("files"), files);
        return node;
    }

    private static Map<String, String> files(JsonNode list) {
        Map<String, String> files = new TreeMap<>();
        list.forEach(file ->
                files.put(file.path("name").asText(), file.path("sha256").asText()));
        return files;
    }

    private static void put(ArrayNode list, Map<String, String> files) {
        files.forEach((name, sha256) -> list.addObject().put("name", name).put("sha256", sha256));
    }

    private String text(JsonNode root) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }
}
