package laurel.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
import laurel.person.PersonId;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.ProgrammeId;
import laurel.programme.Programmes;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardStore;
import laurel.station.Station;
import laurel.station.StationRole;
import laurel.station.StationStore;

/**
 * Makes awards of the user group's roles, so that leaders, deputies and committee members get certificates: one award for
 * each person and role held on any day of the cohort's year. Running it again adds what is new and nothing else.
 */
public final class AwardStationRoles {
    /** The programme whose awards are station roles. */
    public static final ProgrammeId PROGRAMME = new ProgrammeId("user-group");

    private final UnitOfWork work;
    private final Programmes programmes;
    private final StationStore stations;
    private final AwardStore awards;

    public AwardStationRoles(UnitOfWork work, Programmes programmes, StationStore stations, AwardStore awards) {
        this.work = work;
        this.programmes = programmes;
        this.stations = stations;
        this.awards = awards;
    }

    /** Writes nothing. */
    public StationAwardPlan plan(CohortId id) {
        Place place = Place.in(id.value());
        if (!id.programme().equals(PROGRAMME)) {
            return refused(id, Problem.error(place, "certificate.stations.otherProgramme", PROGRAMME.value()));
        }
        if (programmes.find(id).isEmpty()) return refused(id, Problem.error(place, "certificate.stations.noCohort"));
        Set<Seated> seated = new HashSet<>();
        Set<PersonId> otherwise = new HashSet<>();
        for (Award award : awards.ofCohort(id)) {
            StationSeat.of(award)
                    .ifPresentOrElse(
                            seat -> seated.add(new Seated(award.person(), seat)), () -> otherwise.add(award.person()));
        }
        List<StationAwardPlan.Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Station station : stations.all()) {
            for (StationRole role : stations.roles(station.id())) {
                if (!heldIn(id.edition(), station, role)) continue;
                boolean known = !seated.add(seated(station, role));
                if (!known && otherwise.contains(role.person())) {
                    problems.add(Problem.warning(place, "certificate.stations.otherAward", role.printedName()));
                } else {
                    StationAwardPlan.Step step = known ? StationAwardPlan.Step.UNCHANGED : StationAwardPlan.Step.NEW;
                    items.add(new StationAwardPlan.Item(station.name(), role, step));
                }
            }
        }
        return new StationAwardPlan(id, items, problems);
    }

    private static StationAwardPlan refused(CohortId id, Problem problem) {
        return new StationAwardPlan(id, List.of(), List.of(problem));
    }

    /** @return empty if done, or why nothing was written: what the plan was made upon has changed since */
    public Optional<Problem> apply(StationAwardPlan plan) {
        if (plan.count(StationAwardPlan.Step.NEW) == 0) return Optional.empty();
        Message name = Message.of("certificate.act.stations", plan.count(StationAwardPlan.Step.NEW));
        return work.act(name, () -> {
            if (!plan(plan.cohort()).equals(plan)) {
                return Optional.of(Problem.error(Place.in(plan.cohort().value()), "certificate.stations.stale"));
            }
            for (StationAwardPlan.Item item : plan.items()) {
                if (item.step() == StationAwardPlan.Step.NEW) add(plan.cohort(), item.role());
            }
            return Optional.empty();
        });
    }

    private void add(CohortId cohort, StationRole role) {
        Station station = stations.find(role.station())
                .orElseThrow(() -> new IllegalStateException("role without a station: " + role));
        boolean returning = awards.ofPerson(role.person()).stream()
                .anyMatch(award -> award.cohort().isBefore(cohort));
        awards.add(new AwardStore.NewAward(
                role.person(),
                cohort,
                role.printedName(),
                programmes.find(cohort).flatMap(Cohort::term).or(() -> term(role)),
                returning,
                "",
                "",
                seated(station, role).seat().source()));
    }

    /** A role whose first or last day is not known is no term. */
    private static Optional<Term> term(StationRole role) {
        return role.from().flatMap(first -> role.to().map(last -> new Term(first, last)));
    }

    private static boolean heldIn(String year, Station station, StationRole role) {
        LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        boolean begun =
                role.from().or(station::founded).map(day -> !day.isAfter(last)).orElse(true);
        return begun && role.to().map(day -> !day.isBefore(first)).orElse(true);
    }

    private static Seated seated(Station station, StationRole role) {
        return new Seated(role.person(), new StationSeat(station.city(), role.rank()));
    }

    /** A person in a seat. */
    private record Seated(PersonId person, StationSeat seat) {}
}
