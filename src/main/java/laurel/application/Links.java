package laurel.application;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds web addresses in what people wrote. */
public final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\\[\\]\"'`|，。；、：（）【】《》「」]+", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** @return the addresses in order, each once, without the punctuation that follows them in a sentence */
    public static List<String> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Links::bare)
                .distinct()
                .toList();
    }

    private static String bare(String address) {
        String bare = address;
        while (endsInPunctuation(bare)) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }

    private static boolean endsInPunctuation(String address) {
        char last = address.charAt(address.length() - 1);
        if (last == ')') return count(address, ')') > count(address, '(');
        return ".,;:!?*_".indexOf(last) >= 0;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
