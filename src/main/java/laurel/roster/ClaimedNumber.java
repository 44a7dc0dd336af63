package laurel.roster;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Names;
import laurel.programme.ProgrammeId;

/**
 * The number of people that a text announces for a programme: {@code 56 位新的 KubeSphere Talented Speaker},
 * {@code fourteen new KubeSphere Ambassadors}. Numbers may be written in words of either language, up to 999.
 */
final class ClaimedNumber {
    private static final int REACH = 60;
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<chinese>[0-9]{1,4}|[零〇一二两三四五六七八九十百]+) ?[位名]|(?<![a-z0-9])(?<english>[0-9]{1,4}|[a-z]+(?:[- ][a-z]+)?) new\\b");
    private static final Pattern CLAUSE_END = Pattern.compile("[,、。.;!?]");
    private static final Map<String, Integer> WORDS = words();

    private final ProgrammeWords programmes;

    ClaimedNumber(ProgrammeWords programmes) {
        this.programmes = programmes;
    }

    /** @return the first number that the text announces for the programme */
    OptionalInt in(String text, ProgrammeId programme) {
        String key = Names.key(text);
        Matcher announced = ANNOUNCED.matcher(key);
        while (announced.find()) {
            OptionalInt number = number(announced);
            if (number.isPresent() && programmes.names(rest(key, announced.end()), programme)) return number;
        }
        return OptionalInt.empty();
    }

    private static String rest(String key, int from) {
        String rest = key.substring(from, Math.min(key.length(), from + REACH));
        Matcher end = CLAUSE_END.matcher(rest);
        return end.find() ? rest.substring(0, end.start()) : rest;
    }

    private static OptionalInt number(Matcher announced) {
        String chinese = announced.group("chinese");
        String written = chinese == null ? announced.group("english") : chinese;
        if (Character.isDigit(written.charAt(0))) return OptionalInt.of(Integer.parseInt(written));
        Integer number = WORDS.get(written.replace('-', ' '));
        if (number == null) number = WORDS.get(written.substring(written.lastIndexOf(' ') + 1));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (ULocale language : new ULocale[] {ULocale.ENGLISH, ULocale.SIMPLIFIED_CHINESE}) {
            RuleBasedNumberFormat spell = new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
            for (int i = 1; i < 1000; i++) {
                words.put(Names.key(spell.format(i)).replace('-', ' '), i);
            }
        }
        words.put("两", 2);
        return Map.copyOf(words);
    }
}
