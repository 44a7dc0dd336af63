package laurel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Sha256;
import laurel.kernel.StorageFailure;

/**
 * Copies of files that are named by the SHA-256 of their content and never change: each is copied once, however many backups
 * there are, and stays when backups are rotated away.
 *
 * @param kept where the files lie
 * @param copies where the copies go
 */
record KeptCopies(Path kept, Path copies) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws StorageFailure if a file is not what its name says, or cannot be copied; the others are copied all the same */
    void add() {
        StorageFailure first = null;
        for (Path file : files()) {
            try {
                copy(file);
            } catch (StorageFailure failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) throw first;
    }

    private void copy(Path file) {
        Path copy = copies.resolve(file.getFileName());
        if (Files.isRegularFile(copy)) return;
        try {
            byte[] content = Files.readAllBytes(file);
            if (!Sha256.hex(content).equals(file.getFileName().toString())) throw failed("store.backup.damaged", file);
            AtomicFile.write(copy, content);
            if (!Sha256.hex(Files.readAllBytes(copy)).equals(file.getFileName().toString())) {
                Files.delete(copy);
                throw failed("store.backup.differs", copy);
            }
        } catch (IOException | FileFailure e) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.backup.notWritten", copy), e);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(kept)) return List.of();
        try (Stream<Path> all = Files.list(kept)) {
            return all.filter(
                            file -> HASH.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.path.notRead", kept), e);
        }
    }

    private static StorageFailure failed(String key, Path file) {
        return new StorageFailure(StorageFailure.Kind.IO, Message.of(key, file));
    }
}
