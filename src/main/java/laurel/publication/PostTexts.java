package laurel.publication;

/** Puts facts into words. */
public interface PostTexts {
    /** @return a post in Markdown with front matter, lines ended by line feeds */
    String announcement(Announcement announcement);
}
