package laurel.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which face draws which letter of many texts, as they are really laid out: a word keeps one face where one has all its letters, so
 * the same letter may be drawn by several. Immutable.
 *
 * @param elements the elements of the template that show the texts; empty if none does
 * @param texts how many texts there are
 * @param entries one for each element, letter and face: first the letters that no face has, then those of the face that draws
 *     the fewest, since an odd face is what one would want to know of; those of one face by character
 */
public record FontCoverage(List<ElementId> elements, int texts, List<Entry> entries) {
    /** Of so many texts an entry keeps the words. */
    public static final int EXAMPLES = 3;

    /**
     * A letter in one face.
     *
     * @param element where it is
     * @param letter a grapheme cluster, exactly as the texts have it
     * @param face the face that draws it; empty if none has it or it holds what nobody sees, so that it would be left out
     * @param texts how many texts have it in this face, at least one
     * @param examples the first of them, up to {@link #EXAMPLES}, each once
     */
    public record Entry(ElementId element, String letter, Optional<String> face, int texts, List<String> examples) {
        public Entry {
            examples = List.copyOf(examples);
            if (texts < 1) throw new IllegalArgumentException("a letter of no text: " + letter);
        }
    }

    public FontCoverage {
        elements = List.copyOf(elements);
        entries = List.copyOf(entries);
    }

    /**
     * Lays out every text element that shows the field, for each certificate on which it is shown.
     *
     * @param field the one whose letters are of interest; words around it are not reported
     * @param certificates the values of each
     * @throws IllegalArgumentException if the template does not speak the language
     */
    public static FontCoverage of(
            Template template, Language language, Fonts fonts, Placeholder field, List<FieldValues> certificates) {
        if (!template.speaks(language))
            throw new IllegalArgumentException(template.id() + " does not speak " + language);
        List<TextElement> showing = template.elements().stream()
                .flatMap(FontCoverage::texts)
                .filter(element -> element.placeholders(language).contains(field))
                .toList();
        ElementLayout layout = new ElementLayout(template.id(), language, fonts);
        LetterCount count = new LetterCount();
        for (TextElement element : showing) {
            for (FieldValues values : certificates) {
                values.text(field).ifPresent(text -> count.add(element.id(), text, layout.lines(element, values)));
            }
        }
        long texts = certificates.stream()
                .filter(values -> values.text(field).isPresent())
                .count();
        return new FontCoverage(
                showing.stream().map(TextElement::id).toList(), Math.toIntExact(texts), count.entries());
    }

    private static Stream<TextElement> texts(Element element) {
        return element.fold(Stream::of, qr -> Stream.empty(), shape -> Stream.empty(), picture -> Stream.empty());
    }

    /** @return the letters that no face has */
    public List<Entry> missing() {
        return entries.stream().filter(entry -> entry.face().isEmpty()).toList();
    }

    /** @return how many different letters each face draws, in the order of the entries */
    public Map<String, Integer> lettersByFace() {
        Map<String, Integer> letters = new LinkedHashMap<>();
        Map<Optional<String>, List<Entry>> byFace =
                entries.stream().collect(Collectors.groupingBy(Entry::face, LinkedHashMap::new, Collectors.toList()));
        byFace.forEach((face, all) -> face.ifPresent(name -> letters.put(
                name, (int) all.stream().map(Entry::letter).distinct().count())));
        return letters;
    }
}
