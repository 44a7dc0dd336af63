package laurel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other programs that do the same work, kept in a folder outside the project: {@code drivers.json} names the command of each,
 * {@code data/people.json} the people, {@code data/template.pdf} the background.
 */
final class Peers {
    private final Path folder;
    private final JsonNode drivers;

    Peers(Path folder) throws IOException {
        this.folder = folder;
        this.drivers =
                new ObjectMapper().readTree(folder.resolve("drivers.json").toFile());
    }

    Path folder() {
        return folder;
    }

    /** @return the people's names, as they are to be printed */
    List<String> names(int count) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode person :
                new ObjectMapper().readTree(folder.resolve("data/people.json").toFile())) {
            if (names.size() < count) names.add(person.get("name").asText());
        }
        return names;
    }

    List<String> command(String name, String mode, int count, Path out) throws IOException {
        JsonNode words = drivers.get(name);
        if (words == null) throw new IOException("drivers.json knows no " + name);
        String classPath = classPath();
        List<String> command = new ArrayList<>();
        for (JsonNode word : words) {
            command.add(word.asText()
                    .replace("{mode}", mode)
                    .replace("{n}", Integer.toString(count))
                    .replace("{out}", out.toString())
                    .replace("{root}", folder.toString())
                    .replace("{cp}", classPath));
        }
        return command;
    }

    private String classPath() throws IOException {
        Path libraries = folder.resolve("java/lib");
        if (!Files.isDirectory(libraries)) return "";
        try (Stream<Path> files = Files.list(libraries)) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(":", "java/perf.jar:", ""));
        }
    }
}
