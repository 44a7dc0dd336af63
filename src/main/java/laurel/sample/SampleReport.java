package laurel.sample;

import java.nio.file.Path;
import java.util.List;
import laurel.certificate.BatchReport;
import laurel.kernel.Problem;

/**
 * What the sample round left.
 *
 * @param folder in which all of it lies
 * @param applications the file of the applications
 * @param read how many it holds
 * @param accepted decisions that made an award
 * @param others decisions that did not
 * @param certificateFolder where the certificates lie
 * @param certificates what became of each
 * @param roster the roster's file
 * @param decisions the file of the decisions
 * @param posts the announcement's files
 * @param problems what a person should look at; with an error the round stopped there
 */
public record SampleReport(
        Path folder,
        Path applications,
        int read,
        long accepted,
        long others,
        Path certificateFolder,
        List<BatchReport.Item> certificates,
        Path roster,
        Path decisions,
        List<Path> posts,
        List<Problem> problems) {
    public SampleReport {
        certificates = List.copyOf(certificates);
        posts = List.copyOf(posts);
        problems = List.copyOf(problems);
    }
}
