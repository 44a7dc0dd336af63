package laurel.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The program's texts in the language that is chosen now. Whatever is bound to a binding made here changes with the
 * language, without a restart, and shows letters as {@link Glyphs} does. For the window's thread; both languages are loaded
 * when it is made.
 */
public final class LiveTexts {
    private final Map<Locale, Texts> languages;
    private final ReadOnlyObjectWrapper<Texts> current;

    /** @param features the names of the text files, as for {@link Texts#load} */
    public LiveTexts(Locale language, List<String> features) {
        languages = Map.of(
                Locale.ENGLISH, Texts.load(Locale.ENGLISH, features),
                Locale.CHINESE, Texts.load(Locale.CHINESE, features));
        current = new ReadOnlyObjectWrapper<>(in(language));
    }

    /** @param language Chinese or, for every other one, English */
    public void speak(Locale language) {
        current.set(in(language));
    }

    private Texts in(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        Texts texts = languages.get(chinese ? Locale.CHINESE : Locale.ENGLISH);
        if (texts == null) throw new IllegalStateException("no texts for " + language);
        return texts;
    }

    public ReadOnlyObjectProperty<Texts> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Texts current() {
        return current.get();
    }

    public boolean chinese() {
        return current().locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** @return the text as it is now; for what is drawn anew anyway, such as table cells */
    public String now(Message message) {
        return Glyphs.shown(current().text(message));
    }

    /** @return the text, now and after every change of the language */
    public StringBinding text(Message message) {
        return Bindings.createStringBinding(() -> now(message), current);
    }

    public StringBinding text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    /** @return the text of whatever message the property holds; empty while it holds none */
    public StringBinding text(ObservableValue<? extends @Nullable Message> message) {
        return Bindings.createStringBinding(
                () -> {
                    Message value = message.getValue();
                    return value == null ? "" : now(value);
                },
                current,
                message);
    }

    /** @return the problem with its place in one line */
    public StringBinding text(Problem problem) {
        return Bindings.createStringBinding(() -> Glyphs.shown(current().text(problem)), current);
    }

    /** @return a text made from a value, such as a date, by the language's own rules */
    public <T> StringBinding format(ObservableValue<T> value, Function<T, String> format) {
        return Bindings.createStringBinding(
                () -> {
                    T held = value.getValue();
                    return held == null ? "" : format.apply(held);
                },
                current,
                value);
    }
}
