package laurel.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;

/** The sample inputs inside the program. */
final class SampleFiles {
    static final String APPLICATIONS = "applications.gh-issue-list.json";
    static final String DECISIONS = "decisions.yaml";

    private static final String FOLDER = "/laurel/assets/samples/ksap-2023/";

    private SampleFiles() {}

    /** @return the copy, written into the folder */
    static Path copy(String name, Path folder) {
        Path file = folder.resolve(name);
        try (InputStream in = SampleFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("the program lacks its sample " + name);
            AtomicFile.write(file, in.readAllBytes());
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notRead", name, String.valueOf(e.getMessage())), e);
        }
        return file;
    }
}
