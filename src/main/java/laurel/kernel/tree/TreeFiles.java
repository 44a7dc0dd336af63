package laurel.kernel.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;

/** The YAML files that people put into a folder. */
public final class TreeFiles {
    private TreeFiles() {}

    /**
     * @param folder need not exist
     * @return its files that end in {@code .yaml} or {@code .yml}, by name
     * @throws FileFailure if the folder cannot be read
     */
    public static List<Path> yamlIn(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FileFailure(
                    Message.of(
                            "kernel.file.notRead",
                            folder.toString(),
                            e.getClass().getSimpleName()),
                    e);
        }
    }
}
