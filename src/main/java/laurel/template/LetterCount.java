package laurel.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.HiddenCharacters;
import laurel.template.FontCoverage.Entry;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.GlyphRun;

/** Counts for {@link FontCoverage}. Not for several threads. */
final class LetterCount {
    private record Key(ElementId element, String letter, Optional<String> face) {}

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {
        private final Set<String> examples = new LinkedHashSet<>();
        private int texts;
    }

    /** @param lines the text's, maybe with others' letters in them, which are passed over */
    void add(ElementId element, String text, List<ShapedLine> lines) {
        if (lines.isEmpty()) return;
        Set<Key> once = new LinkedHashSet<>();
        Set<String> hidden = hidden(text);
        for (String letter : hidden) once.add(new Key(element, letter, Optional.empty()));
        for (ShapedLine line : lines) {
            for (GlyphRun run : line.runs()) {
                for (String letter : letters(run)) {
                    if (!hidden.contains(letter)) once.add(new Key(element, letter, Optional.of(run.face())));
                }
            }
            for (String letter : line.missing()) once.add(new Key(element, letter, Optional.empty()));
        }
        for (Key key : once) {
            if (!text.contains(key.letter())) continue;
            Tally tally = tallies.computeIfAbsent(key, any -> new Tally());
            tally.texts++;
            if (tally.examples.size() < FontCoverage.EXAMPLES) tally.examples.add(text);
        }
    }

    /** A face passes these over without drawing anything, which nobody should call drawn. */
    private static Set<String> hidden(String text) {
        BitSet places = HiddenCharacters.places(text);
        Set<String> hidden = new LinkedHashSet<>();
        if (places.isEmpty()) return hidden;
        int start = 0;
        for (String letter : Graphemes.of(text)) {
            int end = start + letter.length();
            int place = places.nextSetBit(start);
            if (place >= 0 && place < end) hidden.add(letter);
            start = end;
        }
        return hidden;
    }

    /** A letter may have glyphs of several clusters, and a cluster, as a ligature, several letters. */
    private static List<String> letters(GlyphRun run) {
        List<Cluster> clusters = new ArrayList<>(run.clusters());
        if (run.rightToLeft()) Collections.reverse(clusters);
        StringBuilder text = new StringBuilder();
        clusters.forEach(cluster -> text.append(cluster.text()));
        return Graphemes.of(text.toString());
    }

    List<Entry> entries() {
        Map<Optional<String>, Integer> sizes = new HashMap<>();
        for (Key key : tallies.keySet()) sizes.merge(key.face(), 1, Integer::sum);
        Comparator<Entry> order = Comparator.<Entry, Boolean>comparing(
                        entry -> entry.face().isPresent())
                .thenComparing(entry -> sizes.getOrDefault(entry.face(), 0))
                .thenComparing(entry -> entry.face().orElse(""))
                .thenComparing(entry -> entry.letter().codePointAt(0))
                .thenComparing(Entry::letter);
        List<Entry> entries = new ArrayList<>();
        tallies.forEach((key, tally) -> entries.add(
                new Entry(key.element(), key.letter(), key.face(), tally.texts, List.copyOf(tally.examples))));
        entries.sort(order);
        return entries;
    }
}
