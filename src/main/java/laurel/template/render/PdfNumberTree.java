package laurel.template.render;

/** A number tree (ISO 32000-1, 7.9.7) with the keys 0, 1, 2…; it remembers only its leaves. Not for several threads. */
final class PdfNumberTree {
    private static final int LEAF = 64;

    private final PdfFile file;
    private final StringBuilder kids = new StringBuilder();
    private final StringBuilder leaf = new StringBuilder();
    private int first;
    private int next;

    PdfNumberTree(PdfFile file) {
        this.file = file;
    }

    /** @return the key of the value */
    int add(String value) {
        leaf.append(next).append(' ').append(value);
        if (next + 1 - first == LEAF) endLeaf(next);
        return next++;
    }

    private void endLeaf(int last) {
        int number = file.object("<</Limits[" + first + " " + last + "]/Nums[" + leaf + "]>>");
        kids.append(number).append(" 0 R ");
        leaf.setLength(0);
        first = last + 1;
    }

    /** @return the number of its root */
    int end() {
        if (kids.isEmpty()) return file.object("<</Nums[" + leaf + "]>>");
        if (!leaf.isEmpty()) endLeaf(next - 1);
        return file.object("<</Kids[" + kids + "]>>");
    }
}
