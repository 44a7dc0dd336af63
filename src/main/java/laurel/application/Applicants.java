package laurel.application;

import java.util.List;
import java.util.Optional;
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

    /** @return the display names of people whose name is the same; which says nothing about who they are */
    static List<String> namesakes(PersonStore people, Submission submission) {
        String key = Names.key(displayName(submission));
        return people.all().stream()
                .filter(person -> Names.key(person.displayName()).equals(key)
                        || Names.key(person.nameZh()).equals(key)
                        || Names.key(person.nameLatin()).equals(key))
                .map(Person::displayName)
                .toList();
    }

    static PersonId make(PersonStore people, Submission submission) {
        String name = displayName(submission);
        boolean chinese = Names.hasHan(name);
        String email = submission.answer(AnswerRole.EMAIL).strip();
        Person person = people.add(name, chinese ? name : "", chinese ? "" : name, email);
        people.addAlias(
                new Alias(person.id(), AliasKind.GITHUB, submission.applicant().value()));
        return person.id();
    }

    /** @return name and surname as typed, in this order; the name alone if the surname is in it; else the handle */
    static String displayName(Submission submission) {
        String name = submission.answer(AnswerRole.NAME).strip();
        String surname = submission.answer(AnswerRole.SURNAME).strip();
        String both = NameRemarks.isWhole(name, surname) ? name : (name + " " + surname).strip();
        return both.isBlank() ? submission.applicant().value() : both;
    }
}
