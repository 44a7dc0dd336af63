package laurel.roster.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import laurel.roster.Roster;
import laurel.roster.RosterColumn;
import laurel.roster.RosterFormat;

/**
 * CSV as RFC 4180 has it, with a byte order mark for spreadsheets and CRLF after every row. Cells that a spreadsheet would
 * take for a formula get an apostrophe in front; the raw format leaves them alone, for programs.
 */
public final class CsvRosterFormat implements RosterFormat {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final String name;
    private final UnaryOperator<String> cell;

    private CsvRosterFormat(String name, UnaryOperator<String> cell) {
        this.name = name;
        this.cell = cell;
    }

    public static CsvRosterFormat forSpreadsheets() {
        return new CsvRosterFormat("csv", CsvRosterFormat::guarded);
    }

    public static CsvRosterFormat raw() {
        return new CsvRosterFormat("csv-raw", UnaryOperator.identity());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Roster roster, OutputStream out) throws IOException {
        List<RosterColumn> columns = List.of(RosterColumn.values());
        List<List<String>> rows = roster.rows().stream()
                .map(row -> columns.stream().map(column -> column.of(row)).toList())
                .toList();
        List<String> header =
                Arrays.stream(RosterColumn.values()).map(RosterColumn::key).toList();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        write(header, rows, writer);
        writer.flush();
    }

    void write(List<String> header, List<List<String>> rows, Writer writer) throws IOException {
        // Not closed: that would close the caller's stream.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(header);
        rows.forEach(row -> csv.writeRecord(row.stream().map(cell).toList()));
        csv.flush();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
