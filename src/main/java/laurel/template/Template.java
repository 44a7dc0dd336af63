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
 * @param page the size of its page
 * @param elements what is on the page, the lowest first; ids are unique
 * @param hash SHA-256 of the file it was read from, lower-case hexadecimal
 */
public record Template(
        TemplateId id,
        int version,
        Map<Language, String> names,
        Set<String> programmes,
        PageSize page,
        List<Element> elements,
        String hash) {
    public Template {
        names = Map.copyOf(names);
        programmes = Set.copyOf(programmes);
        elements = List.copyOf(elements);
        if (version < 1) throw new IllegalArgumentException("version before the first: " + version);
        if (names.isEmpty()) throw new IllegalArgumentException("template without a language");
        Set<ElementId> ids = new HashSet<>();
        for (Element element : elements) {
            if (!ids.add(element.id())) throw new IllegalArgumentException("element twice: " + element.id());
        }
    }

    public boolean speaks(Language language) {
        return names.containsKey(language);
    }

    /** @return whether its words are true of the programme's awards */
    public boolean certifies(String programme) {
        return programmes.isEmpty() || programmes.contains(programme);
    }

    /** @return the element of that name */
    public Optional<Element> element(ElementId id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    /** @return the fields without which no certificate of this template in that language can be made, by name */
    public Set<Placeholder> neededFields(Language language) {
        Set<Placeholder> needed = new TreeSet<>();
        for (Element element : elements) {
            needed.addAll(element.fold(
                    text -> text.version(language).pattern().needed(),
                    qr -> qr.pattern().needed(),
                    shape -> Set.<Placeholder>of()));
        }
        return needed;
    }
}
