package laurel.cli;

import com.ibm.icu.lang.UCharacter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.template.FontCoverage;
import laurel.template.Graphemes;

/** A font coverage as a table, as a list for spreadsheets, and as a document for programs. */
record CoverageReport(FontCoverage coverage) {
    /** Stands where a face would be named. */
    private static final String NONE = "-";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
    private static final List<String> HEADINGS =
            List.of("letter", "characters", "face", "element", "names", "examples");

    /** @return the letter, or nothing if it has no picture or would disturb the line */
    static String shown(String letter) {
        boolean visible = letter.codePoints().anyMatch(c -> UCharacter.isPrintable(c) && !UCharacter.isUWhiteSpace(c));
        boolean harmless = letter.codePoints().noneMatch(UCharacter::isISOControl);
        return visible && harmless && !letter.codePoints().allMatch(Graphemes::isInvisible) ? letter : "";
    }

    /** @return its characters in the notation of Unicode, {@code U+0067 U+0306} */
    static String codePoints(String letter) {
        return letter.codePoints()
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(" "));
    }

    Columns table() {
        Columns columns = new Columns().line(HEADINGS.toArray());
        for (FontCoverage.Entry entry : coverage.entries())
            columns.line(cells(entry).toArray());
        return columns;
    }

    private static List<String> cells(FontCoverage.Entry entry) {
        return List.of(
                shown(entry.letter()),
                codePoints(entry.letter()),
                entry.face().orElse(NONE),
                entry.element().value(),
                String.valueOf(entry.texts()),
                String.join(", ", entry.examples()));
    }

    /**
     * CSV as RFC 4180 has it, with a byte order mark for spreadsheets; a cell that begins like a formula gets an apostrophe before
     * it. The stream stays open.
     */
    void csv(OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
            csv.writeRecord(HEADINGS);
            for (FontCoverage.Entry entry : coverage.entries()) {
                csv.writeRecord(
                        cells(entry).stream().map(CoverageReport::guarded).toList());
            }
            csv.flush();
        } catch (IOException e) {
            throw new FileFailure(Message.of("roster.export.streamClosed"), e);
        }
    }

    private static String guarded(String cell) {
        return !cell.equals(NONE) && !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    Map<String, Object> document() {
        List<Map<String, Object>> letters = new ArrayList<>();
        for (FontCoverage.Entry entry : coverage.entries()) {
            Map<String, Object> letter = new LinkedHashMap<>();
            letter.put("letter", entry.letter());
            letter.put("characters", codePoints(entry.letter()));
            letter.put("face", entry.face().orElse(null));
            letter.put("element", entry.element().value());
            letter.put("names", entry.texts());
            letter.put("examples", entry.examples());
            letters.add(letter);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("names", coverage.texts());
        document.put("missing", coverage.missing().size());
        document.put("faces", coverage.lettersByFace());
        document.put("letters", letters);
        return document;
    }
}
