package laurel.publication.ui;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import laurel.publication.PostSettings;
import org.jspecify.annotations.Nullable;

/** The settings of a post as fields of a form. */
public final class SettingsModel {
    private final ObjectProperty<@Nullable LocalDate> date;
    private final StringProperty baseUrl = new SimpleStringProperty();
    private final StringProperty author = new SimpleStringProperty();
    private final StringProperty image = new SimpleStringProperty();
    private final StringProperty keywords = new SimpleStringProperty();
    private final StringProperty mailbox = new SimpleStringProperty();
    private final StringProperty contact = new SimpleStringProperty();
    private final LocalDate firstDate;

    SettingsModel(PostSettings first) {
        firstDate = first.date();
        date = new SimpleObjectProperty<>(first.date());
        baseUrl.set(first.baseUrl());
        author.set(first.author());
        image.set(first.image());
        keywords.set(first.keywords());
        mailbox.set(first.mailbox());
        contact.set(first.contact());
    }

    /** @return what the fields say; the first date where none is given */
    PostSettings value() {
        LocalDate day = date.get();
        return new PostSettings(
                day == null ? firstDate : day,
                baseUrl.get().strip(),
                author.get().strip(),
                image.get().strip(),
                keywords.get().strip(),
                mailbox.get().strip(),
                contact.get().strip());
    }

    void listen(Runnable changed) {
        date.addListener(change -> changed.run());
        for (StringProperty field : List.of(baseUrl, author, image, keywords, mailbox, contact)) {
            field.addListener(change -> changed.run());
        }
    }

    public ObjectProperty<@Nullable LocalDate> dateProperty() {
        return date;
    }

    public StringProperty baseUrlProperty() {
        return baseUrl;
    }

    public StringProperty authorProperty() {
        return author;
    }

    public StringProperty imageProperty() {
        return image;
    }

    public StringProperty keywordsProperty() {
        return keywords;
    }

    public StringProperty mailboxProperty() {
        return mailbox;
    }

    public StringProperty contactProperty() {
        return contact;
    }
}
