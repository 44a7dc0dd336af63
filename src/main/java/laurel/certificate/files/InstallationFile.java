package laurel.certificate.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.certificate.Installation;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * {@code installation.json} in the data folder: {@code {"format": "laurel-installation", "version": 1, "id", "machine",
 * "folder", "written", "series": {"AMB-2023": 14}}}. The place gets a new id where the file is missing or not ours, where
 * machine or folder are others than those in it, and where something else than Laurel has put the file there since it was
 * written: then it is a copy, perhaps of something older, and the original may go on minting.
 */
public final class InstallationFile implements Installation {
    /** The file's name in the data folder. */
    public static final String NAME = "installation.json";

    private static final String FORMAT = "laurel-installation";
    private static final int VERSION = 1;
    private static final long MOST_BYTES = 1L << 20;
    /** Between the time in the file and the time at which it got its name. */
    private static final Duration WRITING = Duration.ofSeconds(10);

    /** What is remembered. */
    private record State(String id, Map<String, Long> series) {}

    private final Path home;
    private final Path file;
    private final Surroundings surroundings;
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable State state;

    /** @param folder the data folder */
    public InstallationFile(Path folder, Surroundings surroundings) {
        this.home = folder.toAbsolutePath().normalize();
        this.file = home.resolve(NAME);
        this.surroundings = surroundings;
    }

    @Override
    public String id() {
        return state().id();
    }

    @Override
    public long spent(String series) {
        return state().series().getOrDefault(series, 0L);
    }

    @Override
    public void spend(Map<String, Long> last) {
        State before = state();
        Map<String, Long> series = new TreeMap<>(before.series());
        last.forEach((name, number) -> series.merge(name, number, Math::max));
        State after = new State(before.id(), series);
        AtomicFile.write(file, text(after));
        state = after;
    }

    private State state() {
        State known = state;
        if (known == null) {
            known = read();
            state = known;
        }
        return known;
    }

    private State read() {
        JsonNode root = ours().orElseGet(json::createObjectNode);
        Map<String, Long> series = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("series").properties()) {
            series.put(entry.getKey(), Math.max(0, entry.getValue().asLong()));
        }
        String id = root.path("id").asText();
        boolean here = !id.isBlank()
                && root.path("machine").asText().equals(machine())
                && root.path("folder").asText().equals(folder())
                && untouched(root.path("written").asText());
        return new State(here ? id : surroundings.newId().toString(), series);
    }

    private Optional<JsonNode> ours() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) return Optional.empty();
            JsonNode root = json.readTree(Files.readAllBytes(file));
            boolean marked = root != null
                    && root.path("format").asText().equals(FORMAT)
                    && root.path("version").asInt() == VERSION;
            return marked ? Optional.of(root) : Optional.empty();
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private boolean untouched(String written) {
        try {
            Instant then = Instant.parse(written);
            return surroundings
                    .changed(file)
                    .filter(changed -> changed.isAfter(then.plus(WRITING)))
                    .isEmpty();
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }

    private String machine() {
        return Sha256.hex(surroundings.machine().getBytes(StandardCharsets.UTF_8));
    }

    private String folder() {
        try {
            return home.toRealPath().toString();
        } catch (IOException notThereYet) {
            return home.toString();
        }
    }

    private String text(State now) {
        ObjectNode root = json.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        root.put("id", now.id()).put("machine", machine()).put("folder", folder());
        root.put("written", surroundings.now().toString());
        ObjectNode series = root.putObject("series");
        now.series().forEach(series::put);
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }
}
