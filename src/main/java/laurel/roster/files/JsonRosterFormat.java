package laurel.roster.files;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import laurel.roster.Roster;
import laurel.roster.RosterColumn;
import laurel.roster.RosterFormat;
import laurel.roster.RosterRow;

/** A JSON array of one object for each award: all columns as text, in the order of {@link RosterColumn}. */
public final class JsonRosterFormat implements RosterFormat {
    private static final JsonFactory JSON = new JsonFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Roster roster, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartArray();
            for (RosterRow row : roster.rows()) {
                json.writeStartObject();
                for (RosterColumn column : RosterColumn.values()) json.writeStringField(column.key(), column.of(row));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }
}
