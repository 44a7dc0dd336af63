package laurel.certificate;

import java.time.LocalDate;
import java.util.Optional;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.programme.CohortId;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.roster.AwardStatus;

/** People and awards for tests. */
public final class Cast {
    public static final CohortId COHORT = new CohortId("ambassador-2023");
    public static final Term TERM = new Term(LocalDate.of(2023, 9, 20), LocalDate.of(2024, 9, 21));

    private Cast() {}

    public static Person person(String name, String chinese) {
        return person(1, name, chinese);
    }

    public static Person person(long id, String name, String chinese) {
        return new Person(new PersonId(id), name, chinese, "", "", 1);
    }

    public static Award award(long id, String printedName, String slug) {
        return new Award(
                new AwardId(id),
                new PersonId(id),
                COHORT,
                printedName,
                Optional.of(TERM),
                AwardStatus.HELD,
                false,
                slug,
                "",
                "test",
                1);
    }
}
