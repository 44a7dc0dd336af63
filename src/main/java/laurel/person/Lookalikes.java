package laurel.person;

import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** @return the letters that one has and the other has not in either case, by number and name */
    public static String difference(String name, String other) {
        String only = without(name, other);
        if (only.isEmpty()) only = without(other, name);
        return (only.isEmpty() ? name : only)
                .codePoints()
                .distinct()
                .sorted()
                .mapToObj(HiddenCharacters::named)
                .collect(Collectors.joining(", "));
    }

    private static String letters(String name) {
        return OTHERS.matcher(Names.key(name)).replaceAll("");
    }

    private static String without(String name, String other) {
        Set<Integer> others =
                other.codePoints().map(Character::toLowerCase).boxed().collect(Collectors.toSet());
        return name.codePoints()
                .filter(c -> !others.contains(Character.toLowerCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
