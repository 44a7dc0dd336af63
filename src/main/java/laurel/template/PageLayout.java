package laurel.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.PageSize;

/**
 * One page with everything in its place; every output draws this and measures nothing. Immutable.
 *
 * @param page the size of the page
 * @param background what lies lowest and is the same for all pages of its template and language
 * @param marks what lies above it, the lowest first
 * @param meanings what each element that is not mere decoration is, in the order in which they are read
 * @param signature what a visible signature shows on it
 */
public record PageLayout(
        PageSize page,
        Background background,
        List<Mark> marks,
        Map<ElementId, Meaning> meanings,
        Optional<SignatureField> signature) {
    /**
     * The common part of many pages; renderers prepare it once.
     *
     * @param key the same for the same background
     * @param marks what is drawn, the lowest first
     */
    public record Background(String key, List<Mark> marks) {
        public Background {
            marks = List.copyOf(marks);
        }
    }

    public PageLayout {
        marks = List.copyOf(marks);
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** A page that no signature shows itself on. */
    public PageLayout(PageSize page, Background background, List<Mark> marks, Map<ElementId, Meaning> meanings) {
        this(page, background, marks, meanings, Optional.empty());
    }

    /** @return a page with nothing on it */
    static PageLayout empty(PageSize page) {
        String key = "empty/" + page.width().mm() + "x" + page.height().mm();
        return new PageLayout(page, new Background(key, List.of()), List.of(), Map.of());
    }

    /** @return the page as a reader of the signed file sees it, for a picture of it */
    public PageLayout withSignatureShown() {
        if (signature.isEmpty()) return this;
        List<Mark> shown = new ArrayList<>(marks);
        shown.addAll(signature.get().marks());
        return new PageLayout(page, background, shown, meanings);
    }

    /** @return background and marks together, the lowest first */
    public List<Mark> allMarks() {
        List<Mark> all = new ArrayList<>(background.marks());
        all.addAll(marks);
        return all;
    }
}
