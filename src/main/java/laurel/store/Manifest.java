package laurel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.kernel.AtomicFile;

/**
 * The note beside the database file that says what the file must be, so that a missing, empty, cut or foreign file is
 * noticed before H2 touches it. Immutable.
 *
 * @param state what was being done with the file
 * @param contents what it holds at least: acts may have followed unless the state is CLOSED
 * @param file size and digest if the state is CLOSED, else only the time of birth
 */
record Manifest(State state, Contents contents, FileMark file) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The life of a database file as its manifest tells it. */
    enum State {
        /** The file is being made; it may not be there yet and holds no act. */
        CREATING,
        /** The file is open, or was when the program died. */
        OPEN,
        /** The file is byte for byte as it was left. */
        CLOSED
    }

    static Manifest creating(Contents contents) {
        return new Manifest(State.CREATING, contents, new FileMark("", 0, ""));
    }

    static Manifest open(Contents contents, String created) {
        return new Manifest(State.OPEN, contents, new FileMark(created, 0, ""));
    }

    static Manifest closed(Contents contents, FileMark file) {
        return new Manifest(State.CLOSED, contents, file);
    }

    /** @throws IOException if the file cannot be read or is not a manifest */
    static Manifest read(Path file) throws IOException {
        Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
        if (manifest == null || !manifest.isWhole()) throw new IOException("parts missing in " + file);
        return manifest;
    }

    /** Jackson leaves null what the file does not name. */
    @SuppressWarnings("ConstantValue") // records read from JSON may hold null
    private boolean isWhole() {
        return state != null
                && contents != null
                && contents.database() != null
                && contents.rows() != null
                && file != null
                && file.created() != null
                && file.sha256() != null;
    }

    /** @throws laurel.kernel.FileFailure if it could not be written; the former one is then still there */
    void write(Path target) {
        AtomicFile.write(target, json());
    }

    String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest can always be written as JSON", e);
        }
    }
}
