package laurel.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.kernel.PageSize;

/**
 * The design of a certificate. Immutable.
 *
 * @param id its lasting name
 * @param version counts up with every published change, from 1
 * @param names what people call it, in each of its languages; every text element has words in the same languages
 * @param programmes short names of the programmes whose awards it may certify; empty for all
 * @param page the size of its pages
 * @param pages at least one; the ids of their elements are unique in the template
 * @param source the files it was read from
 */
public record Template(
        TemplateId id,
        int version,
        Map<Language, String> names,
        Set<String> programmes,
        PageSize page,
        List<TemplatePage> pages,
        TemplateSource source) {
    public Template {
        names = Map.copyOf(names);
        programmes = Set.copyOf(programmes);
        pages = List.copyOf(pages);
        if (version < 1) throw new IllegalArgumentException("version before the first: " + version);
        if (pages.isEmpty()) throw new IllegalArgumentException("template without a page");
        if (names.isEmpty()) throw new IllegalArgumentException("template without a language");
        Set<ElementId> ids = new HashSet<>();
        for (Element element : all(pages)) {
            if (!ids.add(element.id())) throw new IllegalArgumentException("element twice: " + element.id());
        }
    }

    /** @return SHA-256 over the file it was read from and its pictures, lower-case hexadecimal */
    public String hash() {
        return source.hash();
    }

    public boolean speaks(Language language) {
        return names.containsKey(language);
    }

    /** @return whether its words are true of the programme's awards */
    public boolean certifies(String programme) {
        return programmes.isEmpty() || programmes.contains(programme);
    }

    /** @return whether it names the programme, so that it speaks of its awards and no other */
    public boolean isMadeFor(String programme) {
        return programmes.contains(programme);
    }

    /** @return the elements of all pages, in order */
    public List<Element> elements() {
        return all(pages);
    }

    private static List<Element> all(List<TemplatePage> pages) {
        return pages.stream().flatMap(page -> page.elements().stream()).toList();
    }

    /** @return the element of that name */
    public Optional<Element> element(ElementId id) {
        return elements().stream().filter(element -> element.id().equals(id)).findFirst();
    }

    /** @return whether a visible signature has a place on it */
    public boolean hasSignature() {
        return elements().stream().anyMatch(Element::isSignature);
    }

    /**
     * @return the fields without which no certificate of this template in that language can be made, by name; those of
     *     elements under a condition are not among them
     */
    public Set<Placeholder> neededFields(Language language) {
        Set<Placeholder> needed = new TreeSet<>();
        for (Element element : elements()) {
            if (element.placement().when().isEmpty()) needed.addAll(element.needed(language));
        }
        return needed;
    }
}
