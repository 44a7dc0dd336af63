package laurel.roster.files;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import laurel.kernel.Names;
import laurel.kernel.markdown.MarkdownCell;
import laurel.kernel.markdown.MarkdownDocument;
import laurel.kernel.markdown.MarkdownList;
import laurel.kernel.markdown.MarkdownReader;
import laurel.kernel.markdown.MarkdownRow;
import laurel.roster.PostReader;
import laurel.roster.PublishedList;
import laurel.roster.PublishedName;
import laurel.roster.PublishedPost;

/**
 * Reads the posts of the community's site: tables of names and certificates, grids of names under an empty header, bullets.
 * Other tables are passed over.
 */
public final class MarkdownPostReader implements PostReader {
    private static final List<String> CERTIFICATE_HEADINGS = List.of("证书", "certificate");

    private final MarkdownReader markdown = new MarkdownReader();

    @Override
    public PublishedPost read(Path file) {
        MarkdownDocument document = markdown.read(file);
        return new PublishedPost(
                Objects.requireNonNull(file.getFileName()).toString(),
                document.frontMatter("title"),
                document.frontMatter("description"),
                day(document.frontMatter("createTime")),
                document.lists().stream().flatMap(list -> list(list).stream()).toList(),
                document.passages().stream()
                        .map(p -> new PublishedPost.Passage(p.line(), p.headings(), p.text()))
                        .toList(),
                document.problems());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
        } catch (DateTimeException e) { // not a day: the post does not say when it was written
            return Optional.empty();
        }
    }

    private static Optional<PublishedList> list(MarkdownList list) {
        if (list.kind() == MarkdownList.Kind.BULLETS) return Optional.of(bullets(list));
        if (list.header().size() > 1 && list.header().stream().allMatch(MarkdownCell::isBlank)) {
            return Optional.of(grid(list));
        }
        OptionalInt certificates = certificateColumn(list);
        return certificates.isPresent() ? Optional.of(awards(list, certificates.getAsInt())) : Optional.empty();
    }

    private static OptionalInt certificateColumn(MarkdownList list) {
        return IntStream.range(1, list.header().size())
                .filter(column -> CERTIFICATE_HEADINGS.contains(
                        Names.key(list.header().get(column).text())))
                .findFirst();
    }

    private static PublishedList awards(MarkdownList list, int certificates) {
        List<PublishedName> names = new ArrayList<>();
        for (MarkdownRow row : list.rows()) {
            MarkdownCell name = row.cells().get(0);
            if (!name.isBlank())
                names.add(name(row.line(), name.text(), row.cells().get(certificates)));
        }
        return published(PublishedList.Shape.AWARDS, list, list.header().get(0).text(), names);
    }

    private static PublishedList grid(MarkdownList list) {
        List<PublishedName> names = new ArrayList<>();
        for (MarkdownRow row : list.rows()) {
            for (MarkdownCell cell : row.cells()) {
                if (!cell.isBlank()) names.add(name(row.line(), cell.text(), cell));
            }
        }
        return published(PublishedList.Shape.GRID, list, "", names);
    }

    /** A bullet's certificate may stand in brackets behind the name: {@code Min Yin ([Ambassador Certificate](…))}. */
    private static PublishedList bullets(MarkdownList list) {
        List<PublishedName> names = new ArrayList<>();
        for (MarkdownRow row : list.rows()) {
            MarkdownCell bullet = row.cells().get(0);
            String text = bullet.text();
            int bracket = bullet.links().isEmpty()
                    ? -1
                    : text.lastIndexOf("(" + bullet.links().get(0).text());
            names.add(name(row.line(), bracket > 0 ? text.substring(0, bracket) : text, bullet));
        }
        return published(PublishedList.Shape.BULLETS, list, "", names);
    }

    private static PublishedName name(int line, String text, MarkdownCell cell) {
        return new PublishedName(
                line,
                text.strip(),
                cell.links().isEmpty() ? "" : cell.links().get(0).target());
    }

    private static PublishedList published(
            PublishedList.Shape shape, MarkdownList list, String nameHeading, List<PublishedName> names) {
        return new PublishedList(shape, list.line(), list.headings(), list.paragraphs(), nameHeading, names);
    }
}
