package laurel.publication;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.markdown.MarkdownCell;
import laurel.kernel.markdown.MarkdownDocument;
import laurel.kernel.markdown.MarkdownLink;
import laurel.kernel.markdown.MarkdownList;
import laurel.kernel.markdown.MarkdownReader;
import laurel.kernel.markdown.MarkdownRow;
import laurel.kernel.markdown.Passage;

/**
 * Checks an announcement as a reader will see it, whoever wrote or changed it: the numbers it claims against the rows of
 * its table, the rows against each other, the links, the front matter.
 */
public final class PostLint {
    /** The problem of a link that is not a whole address; its argument is the link. */
    static final String SCHEME = "publication.lint.scheme";

    private static final List<String> FRONT_MATTER =
            List.of("title", "tag", "keyword", "description", "createTime", "author", "image");
    private static final Pattern CLAIM_ZH = Pattern.compile("([0-9]+)\\s*(?:位|名)\\s*新");
    private static final Pattern CLAIM_EN = Pattern.compile("([0-9]+|[A-Za-z]+(?:[ -][A-Za-z]+){0,5}?) new ");

    private final String source;
    private final MarkdownDocument document;
    private final List<Problem> found = new ArrayList<>();

    private PostLint(String source, MarkdownDocument document) {
        this.source = source;
        this.document = document;
    }

    public static List<Problem> check(Post post) {
        return check(post.fileName(), post.text());
    }

    /** @param source the name of the text in problems */
    public static List<Problem> check(String source, String text) {
        MarkdownDocument document = new MarkdownReader().read(source, text);
        PostLint lint = new PostLint(source, document);
        lint.found.addAll(document.problems());
        lint.frontMatter();
        List<MarkdownRow> rows = document.lists().stream()
                .filter(list -> list.kind() == MarkdownList.Kind.TABLE)
                .flatMap(list -> list.rows().stream())
                .toList();
        lint.names(rows);
        lint.links(rows);
        lint.claims(rows.size());
        return List.copyOf(lint.found);
    }

    private void frontMatter() {
        for (String name : FRONT_MATTER) {
            String value = document.frontMatter(name);
            if (value.isBlank()) warn(1, name, "publication.lint.frontMatter", name);
        }
        String created = document.frontMatter("createTime");
        if (!created.isBlank() && !created.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            warn(1, "createTime", "publication.lint.date", created);
        }
        String image = document.frontMatter("image");
        if (!image.isBlank() && !image.startsWith("https://")) warn(1, "image", SCHEME, image);
    }

    private void names(List<MarkdownRow> rows) {
        Set<String> keys = new HashSet<>();
        for (MarkdownRow row : rows) {
            MarkdownCell name = row.cells().get(0);
            if (!keys.add(Names.key(name.text()))) {
                warn(row.line(), "", "publication.lint.twice", name.text());
            }
        }
    }

    private void links(List<MarkdownRow> rows) {
        Set<String> bases = new LinkedHashSet<>();
        for (MarkdownRow row : rows) {
            List<MarkdownLink> links =
                    row.cells().stream().flatMap(cell -> cell.links().stream()).toList();
            if (links.isEmpty()) {
                warn(
                        row.line(),
                        "",
                        "publication.lint.noLink",
                        row.cells().get(0).text());
            }
            for (MarkdownLink link : links) {
                if (!link.target().startsWith("https://")) {
                    warn(row.line(), "", SCHEME, link.target());
                }
                bases.add(link.target().substring(0, link.target().lastIndexOf('/') + 1));
            }
        }
        if (bases.size() > 1) warn(0, "", "publication.lint.bases", String.join(" ", bases));
    }

    private void claims(int rows) {
        claim(document.frontMatter("title"), 1, "title", rows);
        claim(document.frontMatter("description"), 1, "description", rows);
        for (Passage passage : document.passages()) claim(passage.text(), passage.line(), "", rows);
    }

    private void claim(String text, int line, String field, int rows) {
        Matcher chinese = CLAIM_ZH.matcher(text);
        while (chinese.find()) compare(Long.parseLong(chinese.group(1)), line, field, rows);
        Matcher english = CLAIM_EN.matcher(text);
        for (int from = 0; english.find(from); from = english.end() - 1) {
            number(english.group(1)).ifPresent(claimed -> compare(claimed, line, field, rows));
        }
    }

    private void compare(long claimed, int line, String field, int rows) {
        if (claimed == rows) return;
        Place place = Place.line(source, line).field(field);
        found.add(Problem.error(place, "publication.lint.count", String.valueOf(claimed), String.valueOf(rows)));
    }

    /** @return the number that the text ends in, as digits or in words */
    private static OptionalLong number(String text) {
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        for (int from = 0; from >= 0; from = next(text, from)) {
            String end = text.substring(from).toLowerCase(Locale.ROOT);
            ParsePosition position = new ParsePosition(0);
            Number number = words.parse(end, position);
            if (number != null && position.getIndex() == end.length()) return OptionalLong.of(number.longValue());
        }
        return OptionalLong.empty();
    }

    private static int next(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 ? -1 : blank + 1;
    }

    private void warn(int line, String field, String key, Object... arguments) {
        found.add(Problem.warning(Place.line(source, line).field(field), key, arguments));
    }
}
