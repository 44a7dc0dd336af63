package laurel.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.programme.Calendar;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.programme.Programme;
import laurel.programme.ProgrammeId;
import laurel.programme.Programmes;
import laurel.programme.Term;

/** A small cast of programmes: Ambassador with a cohort of 2023 and its term, Talented Speaker, Contributor, Member. */
public final class TypicalProgrammes implements Programmes {
    public static final Term TERM_2023 = new Term(LocalDate.of(2023, 9, 20), LocalDate.of(2024, 9, 21));

    @Override
    public List<Programme> all() {
        return List.of(
                programme("ambassador", List.of("KubeSphere Ambassador", "Ambassadors"), List.of(cohort2023())),
                programme("speaker", List.of("KubeSphere Talented Speaker", "Talented Speakers"), List.of()),
                programme("contributor", List.of("KubeSphere Contributor", "Contributors"), List.of()),
                programme("member", List.of("KubeSphere Member", "Members"), List.of()));
    }

    private static Programme programme(String id, List<String> headings, List<Cohort> cohorts) {
        LocalText name = new LocalText(headings.get(0), headings.get(0));
        return new Programme(new ProgrammeId(id), name, name, headings, id, cohorts);
    }

    private static Cohort cohort2023() {
        return new Cohort(
                new CohortId("ambassador-2023"),
                new Calendar(ZoneId.of("Asia/Shanghai"), List.of()),
                OptionalInt.of(25),
                Optional.of(TERM_2023),
                List.of(),
                List.of(),
                3,
                List.of(),
                Optional.empty());
    }
}
