package laurel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** What is odd about a name as typed. It is only said: the name that is printed is chosen by people. */
final class NameRemarks {
    /** Surnames of two characters, whose second one may be a given name too: 欧阳 with the name 阳 is 欧阳阳. */
    private static final Set<String> SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "西门", "南宫", "端木", "长孙", "宇文", "司空",
            "轩辕", "歐陽", "司馬", "諸葛");

    private NameRemarks() {}

    static List<Problem> of(Place place, Submission submission) {
        String name = submission.answer(AnswerRole.NAME);
        String surname = submission.answer(AnswerRole.SURNAME);
        List<Problem> problems = new ArrayList<>();
        String both = Names.trimmed(name + " " + surname);
        if (inCapitals(name) && inCapitals(surname)) {
            problems.add(Problem.note(place, "application.import.nameCapitals", both));
        }
        if (inSmall(name) && inSmall(surname)) {
            problems.add(Problem.note(place, "application.import.nameSmall", both));
        }
        if (isWhole(name, surname)) {
            problems.add(Problem.note(place, "application.import.nameWhole", Names.trimmed(name)));
        }
        if (!name.isBlank() && !isWhole(name, surname) && isWholeSurname(name, surname)) {
            problems.add(Problem.note(place, "application.import.surnameWhole", Names.trimmed(surname)));
        }
        if (!name.equals(name.strip()) || !surname.equals(surname.strip())) {
            problems.add(Problem.note(place, "application.import.nameBlanks"));
        }
        return problems;
    }

    /** @return whether the name already holds the surname, as in 郑建林 with the surname 郑 */
    static boolean isWhole(String name, String surname) {
        String key = Names.key(name);
        String family = Names.key(surname);
        if (family.isEmpty() || key.equals(family)) return true;
        if (Names.hasHan(name) && Names.hasHan(surname)) return key.startsWith(family);
        return holds(key, family);
    }

    /** @return whether the surname already holds the name, as in 郑建林 with the name 建林 */
    static boolean isWholeSurname(String name, String surname) {
        String given = Names.key(name);
        String key = Names.key(surname);
        if (given.isEmpty()) return true;
        if (Names.hasHan(name) && Names.hasHan(surname)) return key.endsWith(given) && !SURNAMES.contains(key);
        return holds(key, given);
    }

    private static boolean holds(String whole, String part) {
        return whole.startsWith(part + " ") || whole.endsWith(" " + part);
    }

    private static boolean inCapitals(String name) {
        return hasCase(name) && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean inSmall(String name) {
        return hasCase(name) && name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static boolean hasCase(String name) {
        return name.codePoints()
                        .filter(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
                        .count()
                > 1;
    }
}
