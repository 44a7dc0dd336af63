package laurel.kernel.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects what a reader sees of a node, and its links. Pictures and HTML are left out. */
final class Inline extends AbstractVisitor {
    private final StringBuilder seen = new StringBuilder();
    private final List<MarkdownLink> links = new ArrayList<>();

    static MarkdownCell of(Node node) {
        Inline inline = new Inline();
        node.accept(inline);
        return inline.cell();
    }

    /** @return what is inside a node of a kind that visitors pass by, as those of extensions are */
    static MarkdownCell inside(Node node) {
        Inline inline = new Inline();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) child.accept(inline);
        return inline.cell();
    }

    private MarkdownCell cell() {
        return new MarkdownCell(seen.toString().strip(), links);
    }

    @Override
    public void visit(Text text) {
        seen.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        seen.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        seen.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        seen.append(' ');
    }

    @Override
    public void visit(Image image) {}

    @Override
    public void visit(Link link) {
        int from = seen.length();
        visitChildren(link);
        links.add(new MarkdownLink(seen.substring(from).strip(), link.getDestination()));
    }
}
