package laurel.template.render;

import java.util.Optional;

/** The list of bookmarks beside a document (ISO 32000-1, 12.3.3), each written when the next one is known. */
final class PdfBookmarks {
    private final PdfFile file;
    private final int root;
    private int first;
    private int before;
    private int last;
    private Optional<String> expected = Optional.empty();
    private String waiting = "";
    private int count;

    PdfBookmarks(PdfFile file) {
        this.file = file;
        root = file.reserve();
    }

    int count() {
        return count;
    }

    /** The next page gets a bookmark. */
    void expect(String title) {
        expected = Optional.of(title);
    }

    /** @param page the number of the object of a page that follows */
    void at(int page) {
        expected.ifPresent(title -> add(title, page));
        expected = Optional.empty();
    }

    private void add(String title, int page) {
        int number = file.reserve();
        if (count++ == 0) {
            first = number;
        } else {
            write("/Next " + number + " 0 R");
        }
        before = last;
        last = number;
        waiting = "/Title" + PdfMetadata.string(title) + "/Dest[" + page + " 0 R/Fit]";
    }

    private void write(String next) {
        String previous = before == 0 ? "" : "/Prev " + before + " 0 R";
        file.object(last, "<</Parent " + root + " 0 R" + previous + next + waiting + ">>");
    }

    /** @return the number of the list */
    int end() {
        write("");
        String ends = "/First " + first + " 0 R/Last " + last + " 0 R";
        file.object(root, "<</Type/Outlines/Count " + count + ends + ">>");
        return root;
    }
}
