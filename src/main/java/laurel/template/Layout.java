package laurel.template;

import java.util.ArrayList;
import java.util.List;
import laurel.kernel.Problem;

/**
 * A certificate with everything in its place, on one page or several; every output draws this and measures nothing.
 * Immutable.
 *
 * @param pages at least one
 * @param problems what is wrong with it and its template; with an error it must not be issued
 */
public record Layout(List<PageLayout> pages, List<Problem> problems) {
    public Layout {
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
        if (pages.isEmpty()) throw new IllegalArgumentException("layout without a page");
    }

    /** Lays out one certificate; for many of one template prepare it once with {@link PreparedTemplate}. */
    public static Layout of(Template template, FieldValues values, Language language, Fonts fonts) {
        return PreparedTemplate.of(template, language, fonts).layout(values);
    }

    /** @return the first page, which every certificate has */
    public PageLayout first() {
        return pages.get(0);
    }

    /** @return the same with as many empty pages behind it as make that many pages together */
    public Layout filledUp(int all) {
        List<PageLayout> filled = new ArrayList<>(pages);
        while (filled.size() < all) filled.add(PageLayout.empty(first().page()));
        return new Layout(filled, problems);
    }

    /** @return whether it may be issued */
    public boolean isGood() {
        return !Problem.anyError(problems);
    }
}
