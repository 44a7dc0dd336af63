package laurel.template;

import java.util.ArrayList;
import java.util.List;
import laurel.kernel.PageSize;
import laurel.kernel.Problem;

/**
 * One page with everything in its place; every output draws this and measures nothing. Immutable.
 *
 * @param page the size of the page
 * @param background what lies lowest and is the same for all pages of its template and language
 * @param marks what lies above it, the lowest first
 * @param problems what is wrong with this page and its template; a page with an error must not be issued
 */
public record PageLayout(PageSize page, Background background, List<Mark> marks, List<Problem> problems) {
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
        problems = List.copyOf(problems);
    }

    /** Lays out one page; for many pages of one template prepare it once with {@link PreparedTemplate}. */
    public static PageLayout of(Template template, FieldValues values, Language language, Fonts fonts) {
        return PreparedTemplate.of(template, language, fonts).layout(values);
    }

    /** @return background and marks together, the lowest first */
    public List<Mark> allMarks() {
        List<Mark> all = new ArrayList<>(background.marks());
        all.addAll(marks);
        return all;
    }

    /** @return whether the page may be issued */
    public boolean isGood() {
        return !Problem.anyError(problems);
    }
}
