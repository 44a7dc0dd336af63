package laurel.review;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a cohort's decisions as a file. */
public interface DecisionWriter {
    /** @return the ending of its files, without the dot */
    String ending();

    void write(ReviewQueue.Queue queue, OutputStream out) throws IOException;
}
