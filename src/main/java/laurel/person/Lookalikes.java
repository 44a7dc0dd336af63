package laurel.person;

import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.kernel.HiddenCharacters;
import laurel.kernel.Names;

/**
 * Knows names and finds those that look the same and are not: with Cyrillic letters for Latin ones, {@code rn} for {@code m},
 * {@code l} for {@code I} (skeletons of UTS 39). Such names may be two people's, or a fraud; this only says so. Spellings with
 * the same {@link Names#key}, apostrophes and hyphens aside, are one name. Threads may ask together once all names are in.
 */
public final class Lookalikes {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private record Known(String name, String letters, Optional<PersonId> whose) {}

    private final Map<String, List<Known>> byLook = new HashMap<>();

    /** @return everybody's names, other spellings and logins */
    public static Lookalikes of(PersonStore people) {
        Lookalikes names = new Lookalikes();
        people.all().forEach(names::add);
        people.aliases().forEach(alias -> names.add(alias.value(), Optional.of(alias.person())));
        return names;
    }

    /** Takes in a person's three names. */
    public void add(Person person) {
        Stream.of(person.displayName(), person.nameZh(), person.nameLatin())
                .distinct()
                .forEach(name -> add(name, Optional.of(person.id())));
    }

    /** @param whose empty if that is not known yet */
    public void add(String name, Optional<PersonId> whose) {
        Known known = new Known(name, letters(name), whose);
        if (known.letters().isEmpty()) return;
        looks(name)
                .forEach(look ->
                        byLook.computeIfAbsent(look, any -> new ArrayList<>()).add(known));
    }

    /** @return the name, taken in first, that looks like this one and is another, unless it is the same person's */
    public Optional<String> of(String name, Optional<PersonId> whose) {
        String letters = letters(name);
        return looks(name).stream()
                .flatMap(look -> byLook.getOrDefault(look, List.of()).stream())
                .filter(known -> !known.letters().equals(letters))
                .filter(known -> whose.isEmpty() || !known.whose().equals(whose))
                .map(Known::name)
                .findFirst();
    }

    /**
     * @return the stretch in which the names differ, of each by number and name: {@code U+0072 LATIN SMALL LETTER R, U+006E LATIN
     *     SMALL LETTER N – U+006D LATIN SMALL LETTER M}
     */
    public static String difference(String name, String other) {
        int[] ours = name.codePoints().toArray();
        int[] theirs = other.codePoints().toArray();
        int most = Math.min(ours.length, theirs.length);
        int start = 0;
        while (start < most && isSame(ours[start], theirs[start])) start++;
        int end = 0;
        while (end < most - start && isSame(ours[ours.length - 1 - end], theirs[theirs.length - 1 - end])) end++;
        return named(ours, start, end) + " – " + named(theirs, start, end);
    }

    private static boolean isSame(int one, int other) {
        return Character.toLowerCase(Character.toUpperCase(one)) == Character.toLowerCase(Character.toUpperCase(other));
    }

    private static String named(int[] name, int start, int end) {
        return IntStream.range(start, name.length - end)
                .mapToObj(i -> HiddenCharacters.named(name[i]))
                .collect(Collectors.joining(", "));
    }

    private static String letters(String name) {
        return OTHERS.matcher(Names.key(name)).replaceAll("");
    }

    /** Capital letters look like others than small ones do, so names are compared as typed and in either case. */
    private static List<String> looks(String name) {
        String typed = Names.trimmed(name);
        List<String> cases = List.of(typed, typed.toLowerCase(Locale.ROOT), typed.toUpperCase(Locale.ROOT));
        return IntStream.range(0, cases.size())
                .mapToObj(i -> i + CHECKER.getSkeleton(cases.get(i)))
                .toList();
    }
}
