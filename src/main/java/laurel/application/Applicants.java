package laurel.application;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Names;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Handle;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;

/** Finds the people behind applications, and makes those who are new. */
final class Applicants {
    private Applicants() {}

    static Optional<PersonId> holder(PersonStore people, Handle handle) {
        return people.withAlias(AliasKind.GITHUB, handle.value()).stream()
                .map(Person::id)
                .findFirst();
    }

    /** @return the display names of everybody by the keys of their names; that names are the same says nothing of people */
    static Map<String, Set<String>> namesakes(PersonStore people) {
        Map<String, Set<String>> names = new HashMap<>();
        for (Person person : people.all()) {
            for (String name : List.of(person.displayName(), person.nameZh(), person.nameLatin())) {
                names.computeIfAbsent(Names.key(name), key -> new LinkedHashSet<>())
                        .add(person.displayName());
            }
        }
        return names;
    }

    static PersonId make(PersonStore people, Submission submission) {
        String name = displayName(submission);
        String email = submission.answer(AnswerRole.EMAIL).strip();
        Person person = people.add(name, Names.hasHan(name) ? name : "", Names.isLatin(name) ? name : "", email);
        people.addAlias(
                new Alias(person.id(), AliasKind.GITHUB, submission.applicant().value()));
        return person.id();
    }

    /**
     * @return name and surname as typed, in this order; a Chinese name surname first and without a blank; a field that holds
     *     the whole name alone; the handle if there is neither
     */
    static String displayName(Submission submission) {
        String name = submission.answer(AnswerRole.NAME).strip();
        String surname = submission.answer(AnswerRole.SURNAME).strip();
        String both = joined(name, surname);
        return both.isBlank() ? submission.applicant().value() : both;
    }

    private static String joined(String name, String surname) {
        if (NameRemarks.isWhole(name, surname)) return name;
        if (NameRemarks.isWholeSurname(name, surname)) return surname;
        boolean chinese = Names.hasHan(name) && Names.hasHan(surname);
        return chinese ? surname + name : name + " " + surname;
    }
}
