package laurel.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * A template in one language, with everything laid out that is the same for all; made once for a batch. Immutable, safe for
 * all threads.
 */
public final class PreparedTemplate {
    private final Template template;
    private final Language language;
    private final ElementLayout elements;
    private final List<PreparedPage> pages;
    private final List<Problem> problems;

    private PreparedTemplate(Template template, Language language, Fonts fonts) {
        this.template = template;
        this.language = language;
        List<Problem> found = absentFaces(template, language, fonts);
        this.elements = new ElementLayout(template.id(), language, fonts);
        List<PreparedPage> prepared = new ArrayList<>();
        for (TemplatePage page : template.pages()) {
            String key = template.id() + "/" + template.hash() + "/" + language.tag() + "/" + prepared.size();
            prepared.add(new PreparedPage(page, template.page(), key, language, elements, found));
        }
        this.pages = List.copyOf(prepared);
        this.problems = List.copyOf(found);
    }

    /**
     * A page's elements below the first one with a placeholder or a condition become its background; so draw fixed elements
     * first in a template.
     *
     * @throws IllegalArgumentException if the template does not speak the language
     */
    public static PreparedTemplate of(Template template, Language language, Fonts fonts) {
        if (!template.speaks(language))
            throw new IllegalArgumentException(template.id() + " does not speak " + language);
        return new PreparedTemplate(template, language, fonts);
    }

    public Template template() {
        return template;
    }

    public Language language() {
        return language;
    }

    /** @return what is wrong with the backgrounds and the fonts; also part of every layout's problems */
    public List<Problem> problems() {
        return problems;
    }

    /** @return the fields without which {@link #layout} finds an error */
    public Set<Placeholder> neededFields() {
        return template.neededFields(language);
    }

    public Layout layout(FieldValues values) {
        List<Problem> found = new ArrayList<>(problems);
        List<PageLayout> laidOut = new ArrayList<>();
        for (PreparedPage page : pages) laidOut.add(page.layout(values, found));
        return new Layout(laidOut, found);
    }

    /**
     * A drawn page does not tell of these; a certificate that was issued with them stays what it is.
     *
     * @return an error for every character that stands in a field of the certificate and that nobody would see
     *     ({@link laurel.kernel.HiddenCharacters}), for each element that shows the field
     */
    public List<Problem> hidden(FieldValues values) {
        return template.elements().stream()
                .flatMap(element -> elements.hidden(element, values).stream())
                .toList();
    }

    private static List<Problem> absentFaces(Template template, Language language, Fonts fonts) {
        Set<String> absent = new LinkedHashSet<>();
        for (Element element : template.elements()) {
            List<FontChain.Link> links = element.fold(
                    text -> text.version(language).style().fonts().links(),
                    qr -> List.<FontChain.Link>of(),
                    shape -> List.<FontChain.Link>of(),
                    picture -> List.<FontChain.Link>of());
            links.stream()
                    .map(FontChain.Link::face)
                    .filter(face -> !fonts.has(face))
                    .forEach(absent::add);
        }
        Place place = Place.in(template.id().value());
        List<Problem> found = new ArrayList<>();
        for (String face : absent) found.add(Problem.warning(place, "template.face.absent", face));
        return found;
    }
}
