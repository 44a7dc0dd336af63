package laurel.kernel;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The texts of the program in one language: renders a {@link Message} by the ICU pattern that stands under its key. Arguments
 * may come from strangers, so what is hidden in them ({@link HiddenCharacters}) becomes a mark.
 *
 * <p>One UTF-8 file per feature and language, {@code laurel/texts/FEATURE.properties} (English) and
 * {@code FEATURE_zh.properties}. Immutable, safe for all threads.
 */
public final class Texts {
    private static final String FOLDER = "/laurel/texts/";

    private final Locale locale;
    private final Map<String, String> patterns;

    private Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    /**
     * @param locale Chinese gives the Chinese texts, everything else the English ones
     * @param features the names of the text files, without folder, language and extension
     * @throws IllegalStateException if a file is missing from the program or a key stands in two files
     */
    public static Texts load(Locale locale, List<String> features) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        Map<String, String> patterns = new HashMap<>();
        for (String feature : features) {
            Properties file = read(FOLDER + feature + (chinese ? "_zh" : "") + ".properties");
            for (String key : file.stringPropertyNames()) {
                if (patterns.put(key, file.getProperty(key)) != null) {
                    throw new IllegalStateException("text key in two files: " + key);
                }
            }
        }
        return new Texts(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, patterns);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no text file " + resource);
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Locale locale() {
        return locale;
    }

    /** @throws IllegalStateException if no text stands under the message's key */
    public String text(Message message) {
        String pattern = patterns.get(message.key());
        if (pattern == null) throw new IllegalStateException("no text for " + message.key());
        Object[] arguments = message.arguments().stream().map(this::rendered).toArray();
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** @return the text of a message without arguments */
    public String text(String key) {
        return text(Message.of(key));
    }

    /**
     * @return the defect and where it is, in one line: {@code issues.json, line 12, "email": expected …}
     */
    public String text(Problem problem) {
        String where = HiddenCharacters.marked(problem.place().toString());
        return where.isEmpty() ? text(problem.message()) : where + ": " + text(problem.message());
    }

    /** @return the pattern under the key, for checks of the text files themselves */
    public Optional<String> pattern(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    private Object rendered(Object argument) {
        if (argument instanceof Message nested) return text(nested);
        if (argument instanceof Number number) return number;
        return HiddenCharacters.marked(Objects.toString(argument));
    }
}
