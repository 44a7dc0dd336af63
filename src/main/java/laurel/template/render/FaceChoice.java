package laurel.template.render;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import laurel.template.FontChain;
import laurel.template.Graphemes;

/**
 * Chooses faces for text of one direction: one for each stretch of a script if one face has all its letters, else one for
 * each word, else one for each letter, so that a name mixes faces only where it must. Safe for all threads.
 *
 * @param links the faces, the preferred one first
 * @param faces finds a face by its name; empty for one that this build has not
 */
record FaceChoice(List<FontChain.Link> links, Function<String, Optional<Face>> faces) {
    /** A face and its size against the text's. */
    record Link(Face face, double scale) {}

    /** Letters for one face, or for none. */
    record Stretch(String text, Optional<Link> link) {}

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern WORD_STARTS = Pattern.compile("(?<=\\s)(?=\\S)");

    FaceChoice {
        links = List.copyOf(links);
    }

    /** @return the first face that this build has */
    Optional<Link> first() {
        return links.stream()
                .flatMap(link -> faces.apply(link.face()).stream().map(face -> new Link(face, link.scale())))
                .findFirst();
    }

    /** @return the whole text in its logical order */
    List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        for (int end = scriptEnd(text, 0); start < text.length(); end = scriptEnd(text, end)) {
            addOneScript(text.substring(start, end), stretches);
            start = end;
        }
        return stretches;
    }

    /** @return where the script changes next; digits, blanks and marks stay with what is before them */
    private static int scriptEnd(String text, int start) {
        UnicodeScript now = UnicodeScript.COMMON;
        for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            UnicodeScript script = script(text.codePointAt(i));
            if (script == UnicodeScript.COMMON || script == now) continue;
            if (now != UnicodeScript.COMMON) return i;
            now = script;
        }
        return text.length();
    }

    static UnicodeScript script(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case INHERITED -> UnicodeScript.COMMON;
            case HIRAGANA, KATAKANA, BOPOMOFO -> UnicodeScript.HAN;
            default -> script;
        };
    }

    private void addOneScript(String text, List<Stretch> stretches) {
        List<String> letters = Graphemes.of(text);
        Optional<Link> forAll = covering(text, letters);
        if (forAll.isPresent() && !endsAsPictures(text)) {
            stretches.add(new Stretch(text, forAll));
            return;
        }
        List<Stretch> parts = new ArrayList<>();
        List<String> words = WORD_STARTS.splitAsStream(text).toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (endsAsPictures(word)) {
                String pictures = word.stripTrailing();
                addWord(pictures, parts);
                append(parts, word.substring(pictures.length()), forBlank(parts, words.subList(i + 1, words.size())));
            } else {
                addWord(word, parts);
            }
        }
        stretches.addAll(parts);
    }

    private void addWord(String word, List<Stretch> parts) {
        List<String> letters = Graphemes.of(word);
        Optional<Link> forWord = covering(word, letters);
        if (forWord.isPresent()) {
            append(parts, word, forWord);
        } else {
            for (String letter : letters) append(parts, letter, forLetter(letter));
        }
    }

    /** @return whether the text has a blank, and pictures around it alone: their faces have blanks as wide as a picture */
    private static boolean endsAsPictures(String text) {
        if (text.codePoints().noneMatch(Character::isWhitespace)) return false;
        String solid = BLANK.matcher(text).replaceAll("");
        return !solid.isEmpty() && Graphemes.of(solid).stream().allMatch(Graphemes::isPicture);
    }

    /** @return the face of the text before the pictures, or behind them, or else the first one */
    private Optional<Link> forBlank(List<Stretch> before, List<String> behind) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (isText(before.get(i).text())) return before.get(i).link();
        }
        for (String word : behind) {
            if (isText(word)) return covering(word, Graphemes.of(word)).or(() -> forLetter(" "));
        }
        return forLetter(" ");
    }

    private static boolean isText(String text) {
        String solid = text.strip();
        return !solid.isEmpty() && !Graphemes.of(solid).stream().allMatch(Graphemes::isPicture);
    }

    private static void append(List<Stretch> stretches, String text, Optional<Link> link) {
        int last = stretches.size() - 1;
        if (last >= 0 && link.isPresent() && stretches.get(last).link().equals(link)) {
            stretches.set(last, new Stretch(stretches.get(last).text() + text, link));
        } else {
            stretches.add(new Stretch(text, link));
        }
    }

    private Optional<Link> covering(String text, List<String> letters) {
        for (FontChain.Link link : links) {
            Optional<Face> face = faces.apply(link.face());
            if (face.isPresent() && face.get().hasAll(text, letters)) {
                return Optional.of(new Link(face.get(), link.scale()));
            }
        }
        return Optional.empty();
    }

    /** @return the first face that has the letter, as it is or composed; failing that, the first that has its parts */
    private Optional<Link> forLetter(String letter) {
        Optional<Link> whole = covering(letter, List.of(letter));
        if (whole.isPresent()) return whole;
        for (FontChain.Link link : links) {
            Optional<Face> face = faces.apply(link.face());
            if (face.isPresent() && face.get().hasParts(letter)) {
                return Optional.of(new Link(face.get(), link.scale()));
            }
        }
        return Optional.empty();
    }
}
