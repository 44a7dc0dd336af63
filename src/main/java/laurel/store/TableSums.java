package laurel.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.kernel.Sha256;
import org.jdbi.v3.core.Handle;

/** Digests of every value of every table, to compare a backup with what it was made of. */
final class TableSums {
    private TableSums() {}

    /** @return SHA-256 of all rows in the order of their keys, by table */
    static Map<String, String> of(Handle handle) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : TableShape.names(handle)) sums.put(table, sum(handle, TableShape.of(handle, table)));
        return sums;
    }

    private static String sum(Handle handle, TableShape table) {
        String order = table.key().stream().map(TableShape::quoted).collect(Collectors.joining(", "));
        MessageDigest digest = Sha256.digest();
        handle.createQuery("select * from " + TableShape.quoted(table.name())
                        + (order.isEmpty() ? "" : " order by " + order))
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) add(row, digest);
                    return digest;
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(ResultSet row, MessageDigest digest) throws SQLException {
        digest.update(RowJson.write(RowJson.image(row)).getBytes(StandardCharsets.UTF_8));
    }
}
