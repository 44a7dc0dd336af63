package laurel.programme.files;

import laurel.kernel.tree.Fields;
import laurel.programme.LocalText;

/** Reads a text in both languages. */
final class LocalTexts {
    private LocalTexts() {}

    static LocalText read(Fields fields) {
        LocalText text = new LocalText(fields.text("en"), fields.text("zh"));
        fields.nothingElse();
        return text;
    }
}
