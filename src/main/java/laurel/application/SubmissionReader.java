package laurel.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.kernel.FileFailure;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;

/** Reads a file of applications. */
public interface SubmissionReader {
    /**
     * One entry of the file.
     *
     * @param place where it stands
     * @param label its number there; empty if it has none
     * @param submission what was handed in; empty if the entry cannot be used
     * @param problems what is wrong with it
     */
    record Entry(Place place, String label, Optional<Submission> submission, List<Problem> problems) {
        public Entry {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What was read.
     *
     * @param entries in the order of the file
     * @param skipped entries that are no issues (pull requests)
     * @param problems what is wrong with the file as a whole; nothing was read if one is an error
     */
    record Contents(List<Entry> entries, int skipped, List<Problem> problems) {
        public Contents {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /** @throws FileFailure if the file cannot be read */
    Contents read(Path file, Form form, Progress progress);
}
