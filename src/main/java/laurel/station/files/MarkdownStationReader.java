package laurel.station.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.kernel.Names;
import laurel.kernel.markdown.MarkdownDocument;
import laurel.kernel.markdown.MarkdownList;
import laurel.kernel.markdown.MarkdownReader;
import laurel.kernel.markdown.MarkdownRow;
import laurel.station.PublishedStation;
import laurel.station.StationReader;

/** Reads tables {@code | 城市站 | 站长 | 副站长 | 委员 |}, names in a cell joined by {@code 、}; other tables are passed over. */
public final class MarkdownStationReader implements StationReader {
    private static final Set<String> CITY = Set.of("城市站", "城市", "station", "city", "city station");
    private static final Set<String> LEADER = Set.of("站长", "leader", "station leader");
    private static final Set<String> DEPUTY = Set.of("副站长", "deputy", "deputy leader");
    private static final Set<String> MEMBERS = Set.of("委员", "members", "committee members");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,；;]");

    private final MarkdownReader markdown = new MarkdownReader();

    @Override
    public Published read(Path file) {
        MarkdownDocument document = markdown.read(file);
        return new Published(
                Objects.requireNonNull(file.getFileName()).toString(),
                document.lists().stream()
                        .flatMap(MarkdownStationReader::stations)
                        .toList(),
                document.problems());
    }

    private static Stream<PublishedStation> stations(MarkdownList table) {
        OptionalInt city = column(table, CITY);
        OptionalInt leader = column(table, LEADER);
        if (city.isEmpty() || leader.isEmpty()) return Stream.empty();
        return table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> new PublishedStation(
                        row.line(),
                        row.cells().get(city.getAsInt()).text(),
                        names(row, leader),
                        names(row, column(table, DEPUTY)),
                        names(row, column(table, MEMBERS))));
    }

    private static OptionalInt column(MarkdownList table, Set<String> titles) {
        return IntStream.range(0, table.header().size())
                .filter(i -> titles.contains(Names.key(table.header().get(i).text())))
                .findFirst();
    }

    private static List<String> names(MarkdownRow row, OptionalInt column) {
        if (column.isEmpty()) return List.of();
        return Arrays.stream(
                        BETWEEN_NAMES.split(row.cells().get(column.getAsInt()).text()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
