package laurel.publication.files;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laurel.kernel.markdown.PaddedTable;
import laurel.programme.Term;
import laurel.publication.Announcement;
import laurel.publication.PostLanguage;
import laurel.publication.PostTexts;

/**
 * Fills the posts' templates, {@code laurel/posts/announcement-LANGUAGE.mustache}. Values reach them ready: those of the
 * front matter for a single-quoted YAML text, those of the body as Markdown.
 */
public final class MustachePosts implements PostTexts {
    private final Map<PostLanguage, Template> announcements = new EnumMap<>(PostLanguage.class);

    public MustachePosts() {
        for (PostLanguage language : PostLanguage.values()) announcements.put(language, template(language));
    }

    private static Template template(PostLanguage language) {
        String resource = "/laurel/posts/announcement-" + language.tag() + ".mustache";
        try (InputStream in = MustachePosts.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no template " + resource);
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            return Mustache.compiler().withEscaper(Escapers.NONE).compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String announcement(Announcement announcement) {
        PostLanguage language = announcement.language();
        Map<String, Object> values = new HashMap<>();
        values.put("front", front(announcement));
        values.put("programme", PaddedTable.text(introduced(announcement)));
        values.put("programmeShort", PaddedTable.text(announcement.programmeShort()));
        values.put("holder", PaddedTable.text(holders(announcement)));
        values.put("title", PaddedTable.text(announcement.holder()));
        values.put("edition", announcement.edition());
        values.put("single", announcement.rows().size() == 1);
        values.put("applied", announcement.applied());
        values.put("count", language.inWords(announcement.people()));
        if (announcement.returning() > 0) values.put("returning", language.inWords(announcement.returning()));
        values.put("oneReturning", announcement.returning() == 1);
        announcement.seats().ifPresent(seats -> values.put("seats", language.inWords(seats)));
        values.put("oneSeat", announcement.seats().orElse(0) == 1);
        announcement.term().ifPresent(term -> values.put("term", term(term, language)));
        values.put("table", table(announcement));
        String mailbox = announcement.settings().mailbox();
        if (!mailbox.isEmpty()) {
            values.put(
                    "mailbox",
                    Map.of(
                            "domain", PaddedTable.text(mailbox),
                            "contact", PaddedTable.text(announcement.settings().contact())));
        }
        return need(language).execute(values);
    }

    private Template need(PostLanguage language) {
        Template template = announcements.get(language);
        if (template == null) throw new IllegalStateException("no template for " + language);
        return template;
    }

    private static Map<String, String> front(Announcement announcement) {
        PostLanguage language = announcement.language();
        Map<String, String> front = new HashMap<>();
        front.put("holder", yaml(holders(announcement)));
        front.put("programme", yaml(announcement.programme()));
        front.put("edition", yaml(announcement.edition()));
        front.put("count", yaml(language.inWords(announcement.people())));
        front.put("keyword", yaml(announcement.keywords()));
        front.put("date", announcement.settings().date().toString());
        front.put("author", yaml(announcement.settings().author()));
        front.put("image", yaml(announcement.settings().image()));
        return front;
    }

    private static String holders(Announcement announcement) {
        boolean plural = announcement.language() == PostLanguage.EN && announcement.people() != 1;
        return announcement.holder() + (plural ? "s" : "");
    }

    /** @return the programme's name with its short one behind it, if that is another */
    private static String introduced(Announcement announcement) {
        String name = announcement.programme();
        String other = announcement.programmeShort();
        if (name.equals(other) || name.contains("(" + other + ")")) return name;
        return announcement.language() == PostLanguage.ZH ? name + "（" + other + "）" : name + " (" + other + ")";
    }

    private static String table(Announcement announcement) {
        boolean chinese = announcement.language() == PostLanguage.ZH;
        String show = chinese ? "下载证书" : "View and download the certificate";
        List<List<String>> rows = announcement.rows().stream()
                .map(row -> List.of(
                        PaddedTable.text(row.name()), row.link().isEmpty() ? "" : PaddedTable.link(show, row.link())))
                .toList();
        return PaddedTable.of(List.of("Name", chinese ? "certificate" : "Certificate"), rows);
    }

    /** @return the inside of a single-quoted YAML text (YAML 1.2, 7.3.2), in one line */
    static String yaml(String text) {
        return text.replaceAll("\\s+", " ").strip().replace("'", "''");
    }

    private static String term(Term term, PostLanguage language) {
        if (language == PostLanguage.ZH) return dotted(term.first()) + "-" + dotted(term.last());
        DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
        return format.format(term.first()) + " to " + format.format(term.last());
    }

    private static String dotted(LocalDate day) {
        return day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
    }
}
