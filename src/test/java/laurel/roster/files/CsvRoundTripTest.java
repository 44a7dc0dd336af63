package laurel.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRoundTripTest {
    private static List<List<String>> roundTrip(CsvRosterFormat format, List<List<String>> rows) throws IOException {
        StringWriter out = new StringWriter();
        format.write(List.of("a", "b"), rows, out);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(out.toString())) {
            List<List<String>> read = reader.stream().map(CsvRecord::getFields).toList();
            return read.subList(1, read.size());
        }
    }

    @Property
    void rawIsTheIdentity(@ForAll("tables") List<List<String>> rows) throws IOException {
        assertThat(roundTrip(CsvRosterFormat.raw(), rows)).isEqualTo(rows);
    }

    @Property
    void forSpreadsheetsOnlyAddsAnApostropheToFormulas(@ForAll("tables") List<List<String>> rows) throws IOException {
        List<List<String>> guarded = roundTrip(CsvRosterFormat.forSpreadsheets(), rows);

        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < 2; j++) {
                String cell = rows.get(i).get(j);
                String read = guarded.get(i).get(j);
                assertThat(read).doesNotMatch("(?s)[=+\\-@\t\r＝＋－＠].*");
                assertThat(read).isIn(cell, "'" + cell);
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("=+-@\t\r\n\"',;＝＋－＠ aÖ尹😀0").ofMaxLength(8);
        return cell.list().ofSize(2).list().ofMaxSize(5);
    }
}
