package laurel.publication.ui;

import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Draws Markdown as a reader of the post will roughly see it: headings, paragraphs, lists, tables; the front matter is left
 * out, links are marked and never opened, pictures are never fetched.
 */
final class MarkdownView {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private MarkdownView() {}

    /** @return the blocks below each other */
    static VBox of(String markdown) {
        VBox page = new VBox();
        page.getStyleClass().add("markdown");
        Blocks blocks = new Blocks(page);
        PARSER.parse(FRONT_MATTER.matcher(markdown).replaceFirst("")).accept(blocks);
        return page;
    }

    private static final class Blocks extends AbstractVisitor {
        private final VBox page;

        Blocks(VBox page) {
            this.page = page;
        }

        @Override
        public void visit(Heading heading) {
            page.getChildren().add(flow(heading, "markdown-h" + Math.min(3, heading.getLevel())));
        }

        @Override
        public void visit(Paragraph paragraph) {
            page.getChildren().add(flow(paragraph, "markdown-p"));
        }

        @Override
        public void visit(BulletList list) {
            items(list);
        }

        @Override
        public void visit(OrderedList list) {
            items(list);
        }

        private void items(org.commonmark.node.Node list) {
            for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) page.getChildren().add(flow(item, "markdown-item"));
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) page.getChildren().add(table(table));
        }
    }

    private static GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("markdown-table");
        table.accept(new AbstractVisitor() {
            private int row = -1;
            private int column;

            @Override
            public void visit(org.commonmark.node.CustomNode node) {
                if (node instanceof TableRow) {
                    row++;
                    column = 0;
                    visitChildren(node);
                } else if (node instanceof TableCell cell) {
                    TextFlow text = flow(cell, cell.isHeader() ? "markdown-head" : "markdown-cell");
                    GridPane.setHgrow(text, Priority.ALWAYS);
                    grid.add(text, column++, row);
                } else {
                    visitChildren(node);
                }
            }
        });
        double share = 100.0 / Math.max(1, grid.getColumnCount());
        for (int i = 0; i < grid.getColumnCount(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static TextFlow flow(org.commonmark.node.Node block, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        block.accept(new Runs(flow));
        return flow;
    }

    /** Collects the words of a block with their marks. */
    private static final class Runs extends AbstractVisitor {
        private final TextFlow flow;
        private String mark = "markdown-text";

        Runs(TextFlow flow) {
            this.flow = flow;
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            add(" ");
        }

        @Override
        public void visit(Code code) {
            marked("markdown-code", () -> add(code.getLiteral()));
        }

        @Override
        public void visit(StrongEmphasis strong) {
            marked("markdown-strong", () -> visitChildren(strong));
        }

        @Override
        public void visit(Link link) {
            marked("markdown-link", () -> visitChildren(link));
        }

        @Override
        public void visit(Image image) {
            Label box = new Label(image.getDestination());
            box.getStyleClass().add("markdown-image");
            add(box);
        }

        private void marked(String style, Runnable inside) {
            String before = mark;
            mark = style;
            inside.run();
            mark = before;
        }

        private void add(String words) {
            Text text = new Text(words);
            text.getStyleClass().add(mark);
            add(text);
        }

        private void add(Node node) {
            flow.getChildren().add(node);
        }
    }
}
