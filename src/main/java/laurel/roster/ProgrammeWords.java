package laurel.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import laurel.kernel.Names;
import laurel.programme.Programme;
import laurel.programme.ProgrammeId;

/** Finds programmes by the words that posts use for them, ignoring case, marks and a plural {@code s}. */
final class ProgrammeWords {
    private record Word(ProgrammeId programme, Pattern pattern) {}

    private final List<Word> words;

    ProgrammeWords(List<Programme> programmes) {
        this.words = programmes.stream()
                .flatMap(programme -> programme.headings().stream().map(heading -> word(programme, heading)))
                .toList();
    }

    private static Word word(Programme programme, String heading) {
        String key = Pattern.quote(Names.key(heading));
        return new Word(programme.id(), Pattern.compile("(?<![a-z0-9])" + key + "s?(?![a-z0-9])"));
    }

    /** @return the programmes that the text names */
    Set<String> in(String text) {
        String key = Names.key(text);
        Set<String> named = new TreeSet<>();
        for (Word word : words) {
            if (word.pattern().matcher(key).find()) named.add(word.programme().value());
        }
        return named;
    }

    /** @return the programme that the text names, if it names exactly one */
    Optional<ProgrammeId> only(String text) {
        Set<String> named = in(text);
        return named.size() == 1 ? Optional.of(new ProgrammeId(named.iterator().next())) : Optional.empty();
    }

    boolean names(String text, ProgrammeId programme) {
        return in(text).contains(programme.value());
    }
}
