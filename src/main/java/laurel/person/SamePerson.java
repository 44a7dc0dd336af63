package laurel.person;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.kernel.Message;
import laurel.kernel.Names;

/**
 * Proposes people who may be the same somebody, each with a reason. It only proposes: different people share names, and
 * nobody is merged before a human says so.
 */
public final class SamePerson {
    /** Why two people may be one, strongest reason first. */
    public enum Reason {
        /** Both have the same login. */
        SAME_HANDLE,
        /** Their names differ in case, marks or blanks at most. */
        SAME_NAME,
        /** Their names differ in the order or the joining of their words: {@code Jinghe Ma}, {@code majinghe}. */
        SAME_WORDS,
        /** One's Chinese name reads as the other's name in Latin letters: 尹珉, {@code Min Yin}. */
        PINYIN;

        /** @return the reason in words */
        public Message text() {
            return Message.of("person.same." + name());
        }
    }

    /**
     * Two people who may be one.
     *
     * @param one the one known for longer
     * @param other the other
     */
    public record Proposal(PersonId one, PersonId other, Reason reason) {}

    private record Pair(long one, long other) {}

    private record Sighting(long person, Reason strength) {}

    /** Surnames are read differently from words; both readings count. */
    private static final List<Transliterator> READINGS =
            List.of(Transliterator.getInstance("Han-Latin"), Transliterator.getInstance("Han-Latin/Names"));

    private static final int LONGEST_SURNAME = 2;

    private final Map<String, List<Sighting>> sightings = new LinkedHashMap<>();

    private SamePerson() {}

    /** @return each pair once, with its strongest reason; by reason, then person */
    public static List<Proposal> proposals(Collection<Person> people, Collection<Alias> aliases) {
        SamePerson same = new SamePerson();
        people.forEach(same::see);
        aliases.forEach(same::see);
        return same.proposals();
    }

    private void see(Person person) {
        for (String name : List.of(person.displayName(), person.nameZh(), person.nameLatin())) {
            seeName(person.id(), name);
        }
    }

    private void see(Alias alias) {
        if (alias.kind().unique()) see(alias.person(), "handle " + alias.key(), Reason.SAME_HANDLE);
        seeName(alias.person(), alias.value());
    }

    private void seeName(PersonId person, String name) {
        String key = Names.key(name);
        if (key.isEmpty()) return;
        see(person, "name " + key, Reason.SAME_NAME);
        if (isHan(key)) {
            readings(key).forEach(reading -> see(person, "words " + reading, Reason.PINYIN));
        } else {
            orders(key).forEach(order -> see(person, "words " + order, Reason.SAME_WORDS));
        }
    }

    private void see(PersonId person, String key, Reason strength) {
        sightings.computeIfAbsent(key, any -> new ArrayList<>()).add(new Sighting(person.value(), strength));
    }

    private static boolean isHan(String key) {
        return key.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** @return the words joined as they stand, and with the last word, or the first, at the other end */
    private static List<String> orders(String key) {
        List<String> words = new ArrayList<>(Arrays.stream(key.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList());
        if (words.isEmpty()) return List.of();
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        return List.of(
                String.join("", words),
                last + String.join("", words.subList(0, words.size() - 1)),
                String.join("", words.subList(1, words.size())) + first);
    }

    /** @return the Chinese name in Latin letters, surname first and surname last; none if it is one character only */
    private static List<String> readings(String name) {
        int[] characters = name.codePoints().toArray();
        List<String> readings = new ArrayList<>();
        for (Transliterator reading : READINGS) {
            List<String> syllables = Arrays.stream(characters)
                    .mapToObj(c -> Names.key(reading.transliterate(Character.toString(c))))
                    .toList();
            for (int surname = 1; surname <= LONGEST_SURNAME && surname < syllables.size(); surname++) {
                String family = String.join("", syllables.subList(0, surname));
                String given = String.join("", syllables.subList(surname, syllables.size()));
                readings.add(family + given);
                readings.add(given + family);
            }
        }
        return readings.stream().distinct().toList();
    }

    private List<Proposal> proposals() {
        Map<Pair, Reason> best = new HashMap<>();
        for (List<Sighting> seen : sightings.values()) {
            for (int i = 0; i < seen.size(); i++) {
                for (int j = i + 1; j < seen.size(); j++) propose(seen.get(i), seen.get(j), best);
            }
        }
        return best.entrySet().stream()
                .map(pair -> new Proposal(
                        new PersonId(pair.getKey().one()),
                        new PersonId(pair.getKey().other()),
                        pair.getValue()))
                .sorted(Comparator.comparing(Proposal::reason)
                        .thenComparing(proposal -> proposal.one().value())
                        .thenComparing(proposal -> proposal.other().value()))
                .toList();
    }

    private static void propose(Sighting one, Sighting other, Map<Pair, Reason> best) {
        if (one.person() == other.person()) return;
        // Two Chinese names with the same sound are not the same name.
        if (one.strength() == Reason.PINYIN && other.strength() == Reason.PINYIN) return;
        Pair pair = new Pair(Math.min(one.person(), other.person()), Math.max(one.person(), other.person()));
        Reason reason = one.strength().compareTo(other.strength()) >= 0 ? one.strength() : other.strength();
        best.merge(pair, reason, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
}
