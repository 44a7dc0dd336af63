package laurel.programme;

/** A text of the programme in both languages of the community. */
public record LocalText(String en, String zh) {
    /** @param language {@code zh} gives the Chinese text, everything else the English one */
    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
