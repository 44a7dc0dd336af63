package laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.InMemoryPersonStore;
import laurel.person.Person;
import laurel.programme.CohortId;
import laurel.programme.ProgrammeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindRosterTest {
    private static final RosterQuery ALL = RosterQuery.all(LocalDate.of(2024, 1, 1));

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final InMemoryAwardStore awards = new InMemoryAwardStore();
    private final FindRoster roster = new FindRoster(awards, people);

    @BeforeEach
    void someAwards() {
        Person onur = people.add("Onur Canoğlu", "", "Onur Canoğlu", "onur@x.test");
        Person yin = people.add("Min Yin", "尹珉", "Min Yin", "");
        people.addAlias(new Alias(yin.id(), AliasKind.GITHUB, "yin-m"));
        people.addAlias(new Alias(yin.id(), AliasKind.NAME, "MinMin"));
        award(yin, "speaker-2022", false);
        award(onur, "ambassador-2023", true);
        award(yin, "ambassador-2023", true);
    }

    private void award(Person person, String cohort, boolean term) {
        awards.add(new AwardStore.NewAward(
                person.id(),
                new CohortId(cohort),
                person.displayName(),
                term ? Optional.of(TypicalProgrammes.TERM_2023) : Optional.empty(),
                false,
                "slug-" + person.id().value(),
                "",
                "a.md"));
    }

    private List<String> found(RosterQuery query) {
        return roster.find(query).rows().stream()
                .map(row -> row.award().printedName() + " " + row.cohort())
                .toList();
    }

    @Test
    void findsEverythingNewestFirst() {
        assertThat(found(ALL))
                .containsExactly("Onur Canoğlu ambassador-2023", "Min Yin ambassador-2023", "Min Yin speaker-2022");
    }

    @Test
    void narrowsByProgrammeAndCohort() {
        assertThat(found(ALL.of(new ProgrammeId("speaker")))).containsExactly("Min Yin speaker-2022");
        assertThat(found(ALL.of(new CohortId("ambassador-2023")))).hasSize(2);
        assertThat(found(ALL.of(new CohortId("ambassador-2023")).of(new ProgrammeId("speaker"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"canoglu, 1", "CANOĞLU, 1", "尹珉, 2", "minmin, 2", "yin-M, 2", "slug-1, 1", "x.test, 0", "' ', 3"})
    void searchesFoldedNamesLoginsAndSlugs(String text, int rows) {
        assertThat(found(ALL.containing(text))).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-19, UPCOMING",
        "2023-09-20, ACTIVE",
        "2024-09-21, ACTIVE",
        "2024-09-22, EXPIRED",
    })
    void tellsTheStandingOnTheDay(LocalDate day, TermStanding standing) {
        assertThat(found(RosterQuery.all(day).standing(standing))).hasSize(2);
        assertThat(found(RosterQuery.all(day).standing(TermStanding.WITHOUT_TERM)))
                .containsExactly("Min Yin speaker-2022");
    }

    @Test
    void aRemovedAwardIsNotActive() {
        Award award = awards.all().get(0);
        awards.save(new Award(
                award.id(),
                award.person(),
                award.cohort(),
                award.printedName(),
                award.term(),
                AwardStatus.REMOVED,
                award.returning(),
                award.slug(),
                award.certificateUrl(),
                award.source(),
                award.version()));

        assertThat(roster.find(ALL).rows())
                .extracting(RosterRow::status)
                .containsExactly("removed", "active", "without-term");
    }
}
