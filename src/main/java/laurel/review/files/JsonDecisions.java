package laurel.review.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import laurel.review.DecisionWriter;
import laurel.review.ReviewQueue;

/** Decisions as JSON: the cohort, its seats, and one object per application. */
public final class JsonDecisions implements DecisionWriter {
    private static final ObjectWriter WRITER =
            new ObjectMapper().writerWithDefaultPrettyPrinter().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public void write(ReviewQueue.Queue queue, OutputStream out) throws IOException {
        Map<String, Object> round = new LinkedHashMap<>();
        round.put("cohort", queue.cohort().value());
        queue.seats().ifPresent(seats -> round.put("seats", seats));
        round.put("taken", queue.taken());
        round.put("pending", queue.pending());
        round.put("applications", queue.rows().stream().map(DecisionRecord::of).toList());
        WRITER.writeValue(out, round);
    }
}
