package laurel.review.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.review.DecisionWriter;
import laurel.review.ReviewQueue;

/**
 * Decisions as CSV for spreadsheets: UTF-8 with a byte order mark, RFC 4180, an apostrophe in front of what a spreadsheet
 * would take for a formula.
 */
public final class CsvDecisions implements DecisionWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public void write(ReviewQueue.Queue queue, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        List<Map<String, Object>> records =
                queue.rows().stream().map(DecisionRecord::of).toList();
        csv.writeRecord(records.stream().findFirst().map(Map::keySet).orElse(Set.of()));
        for (Map<String, Object> record : records) {
            csv.writeRecord(record.values().stream()
                    .map(value -> guarded(value.toString()))
                    .toList());
        }
        csv.flush();
        text.flush();
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
