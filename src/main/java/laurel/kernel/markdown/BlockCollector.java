package laurel.kernel.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Walks the blocks of one text and keeps, for each list, the headings and paragraphs above it. */
final class BlockCollector {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private record Titled(int level, String text) {}

    private final List<String> lines;
    private final List<Titled> headings = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<MarkdownList> lists = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    BlockCollector(List<String> lines) {
        this.lines = lines;
        Node document = PARSER.parse(String.join("\n", lines));
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) collect(block);
    }

    List<MarkdownList> lists() {
        return lists;
    }

    List<Passage> passages() {
        return passages;
    }

    private void collect(Node block) {
        if (block instanceof Heading heading) {
            headings.removeIf(above -> above.level() >= heading.getLevel());
            headings.add(new Titled(heading.getLevel(), Inline.of(heading).text()));
            paragraphs.clear();
        } else if (block instanceof Paragraph paragraph) {
            String text = Inline.of(paragraph).text();
            if (text.isEmpty()) return;
            paragraphs.add(text);
            passages.add(new Passage(line(paragraph), headingTexts(), text));
        } else if (block instanceof TableBlock table) {
            add(MarkdownList.Kind.TABLE, table, header(table), rows(table));
        } else if (block instanceof BulletList bullets) {
            add(MarkdownList.Kind.BULLETS, bullets, List.of(), bullets(bullets));
        }
    }

    private void add(MarkdownList.Kind kind, Node node, List<MarkdownCell> header, List<MarkdownRow> rows) {
        lists.add(new MarkdownList(kind, line(node), headingTexts(), paragraphs, header, rows));
        paragraphs.clear();
    }

    private List<String> headingTexts() {
        return headings.stream().map(Titled::text).toList();
    }

    private static int line(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static List<MarkdownCell> header(TableBlock table) {
        return children(table).stream()
                .filter(TableHead.class::isInstance)
                .flatMap(head -> children(head).stream())
                .flatMap(row -> children(row).stream())
                .map(Inline::inside)
                .toList();
    }

    private List<MarkdownRow> rows(TableBlock table) {
        return children(table).stream()
                .filter(TableBody.class::isInstance)
                .flatMap(body -> children(body).stream())
                .map(this::row)
                .toList();
    }

    private MarkdownRow row(Node row) {
        List<MarkdownCell> cells = new ArrayList<>();
        children(row).forEach(cell -> cells.add(Inline.inside(cell)));
        // GitHub's rule drops the cells beyond the header's; people still wrote a name there.
        List<String> written = RawCells.of(lines.get(line(row) - 1));
        for (String surplus : written.subList(Math.min(cells.size(), written.size()), written.size())) {
            cells.add(Inline.of(PARSER.parse(surplus)));
        }
        return new MarkdownRow(line(row), cells);
    }

    private static List<MarkdownRow> bullets(BulletList bullets) {
        return children(bullets).stream()
                .map(item -> new MarkdownRow(line(item), List.of(Inline.of(item))))
                .toList();
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) children.add(child);
        return children;
    }
}
