package laurel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows and their keys as text. An image is a JSON object of all columns: each value in H2's own text form, bytes as
 * hexadecimal digits, empty columns null; so whatever the type, H2 reads back the same value.
 */
public final class RowJson {
    private static final JsonMapper JSON = new JsonMapper();

    private RowJson() {}

    /** @return the values of the current row by column, in the order of the columns */
    static Map<String, @Nullable String> image(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable String> image = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            boolean binary = TableShape.isBinary(columns.getColumnTypeName(i));
            image.put(columns.getColumnName(i), binary ? hex(row.getBytes(i)) : row.getString(i));
        }
        return image;
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    /** @return the values of the current row by column, in the order of the columns; empty where the column is null */
    public static Map<String, Optional<String>> read(ResultSet row) throws SQLException {
        return optional(image(row));
    }

    static String write(Map<String, @Nullable String> image) {
        return text(image);
    }

    /** @return the values by column, in the order of the columns; empty where the column was null */
    public static Map<String, Optional<String>> read(String image) {
        try {
            return optional(JSON.readValue(image, new TypeReference<LinkedHashMap<String, @Nullable String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recorded row is not JSON", e);
        }
    }

    private static Map<String, Optional<String>> optional(Map<String, @Nullable String> image) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        image.forEach((column, value) -> values.put(column, Optional.ofNullable(value)));
        return values;
    }

    /** @return the values of the key columns as one text: a JSON array */
    public static String key(List<String> values) {
        return text(values);
    }

    /** @return the values that {@link #key} made into one text */
    public static List<String> key(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recorded key is not JSON", e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written as JSON", e);
        }
    }
}
