package laurel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** What is odd about a name as typed. It is only said: the name that is printed is chosen by people. */
final class NameRemarks {
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
        if (!name.equals(name.strip()) || !surname.equals(surname.strip())) {
            problems.add(Problem.note(place, "application.import.nameBlanks"));
        }
        return problems;
    }

    /** @return whether the name already holds the surname, as in 郑建林 with the surname 郑 */
    static boolean isWhole(String name, String surname) {
        String key = Names.key(name);
        String family = Names.key(surname);
        if (family.isEmpty()) return true;
        if (Names.hasHan(name) && Names.hasHan(surname)) {
            return key.length() > family.length() && key.startsWith(family);
        }
        return key.equals(family) || key.endsWith(" " + family);
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
