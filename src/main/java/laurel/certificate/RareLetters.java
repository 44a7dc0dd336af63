package laurel.certificate;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts who of a batch has the rarest letters: a template that was never seen with them fails on them first. */
final class RareLetters {
    private RareLetters() {}

    /** @return the certificates with length and rarity of their names added to their measure */
    static List<PlannedCertificate> counted(List<PlannedCertificate> items) {
        Map<String, Integer> names = new HashMap<>();
        for (PlannedCertificate item : items) {
            Set<String> once = new HashSet<>(letters(item.award().printedName()));
            once.forEach(letter -> names.merge(letter, 1, Integer::sum));
        }
        return items.stream()
                .map(item -> {
                    List<String> letters = letters(item.award().printedName());
                    int sharers = letters.stream()
                            .mapToInt(letter -> names.getOrDefault(letter, 0))
                            .min()
                            .orElse(Integer.MAX_VALUE);
                    return item.measured(new PlannedCertificate.Measure(
                            letters.size(), item.measure().tightest(), sharers));
                })
                .toList();
    }

    private static List<String> letters(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        List<String> letters = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(composed);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            letters.add(composed.substring(start, end));
        }
        return letters;
    }
}
