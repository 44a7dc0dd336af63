package laurel.template.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import laurel.template.FontChain;
import laurel.template.FontChain.Link;

/** Names in every script, and the fonts in which the bundled templates set names. */
public final class Names {
    static final FontChain CHAIN =
            new FontChain(List.of(new Link("CormorantGaramond-SemiBold", 1), new Link("NotoSerifSC-SemiBold", 0.84)));

    private Names() {}

    /** @return the names of {@code names.txt}, where lines that start with "# " are headings */
    public static List<String> all() {
        try (InputStream in = Names.class.getResourceAsStream("/laurel/template/names.txt")) {
            if (in == null) throw new IllegalStateException("no names");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
