package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.certificate.StationAwardPlan.Step;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.person.Person;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.CohortId;
import laurel.programme.Programmes;
import laurel.programme.files.YamlProgrammes;
import laurel.roster.Award;
import laurel.roster.store.JdbiAwardStore;
import laurel.station.City;
import laurel.station.Station;
import laurel.station.StationRank;
import laurel.station.StationStatus;
import laurel.station.StationStore;
import laurel.station.store.JdbiStationStore;
import laurel.store.TestDatabase;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.Placeholder;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.files.BundledTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwardStationRolesTest {
    private static final CohortId COHORT = new CohortId("user-group-2022");

    private final TestDatabase db = TestDatabase.inMemory();
    private final Programmes programmes = YamlProgrammes.presets();
    private final StationStore stations = new JdbiStationStore(db.database());
    private final JdbiAwardStore awards = new JdbiAwardStore(db.database());
    private final JdbiPersonStore people = new JdbiPersonStore(db.database());
    private final AwardStationRoles roles = new AwardStationRoles(db.unitOfWork(), programmes, stations, awards);
    private final CertificateFields fields = new CertificateFields(programmes, stations, db.clock());

    @AfterEach
    void close() {
        db.close();
    }

    private void station(String name, Optional<LocalDate> founded, List<Seat> seats) {
        db.unitOfWork().act(Message.of("station.act.import", "test"), () -> {
            Station station = stations.add(City.of(name).orElseThrow(), name, founded, StationStatus.ACTIVE);
            for (Seat seat : seats) {
                Person person = people.add(seat.name(), seat.name(), "", "");
                stations.add(new StationStore.NewRole(
                        station.id(), person.id(), seat.rank(), seat.name(), seat.from(), seat.to(), "post.md"));
            }
            return station;
        });
    }

    private record Seat(String name, StationRank rank, Optional<LocalDate> from, Optional<LocalDate> to) {
        static Seat of(String name, StationRank rank) {
            return new Seat(name, rank, Optional.empty(), Optional.empty());
        }
    }

    private void guangzhou() {
        station(
                "广州",
                Optional.of(LocalDate.of(2022, 8, 6)),
                List.of(
                        Seat.of("裴振飞", StationRank.LEADER),
                        Seat.of("胡卓超", StationRank.DEPUTY),
                        Seat.of("刘星", StationRank.COMMITTEE_MEMBER)));
    }

    @Test
    void everyRoleOfTheYearBecomesOneAward() {
        guangzhou();

        StationAwardPlan plan = roles.plan(COHORT);
        assertThat(awards.ofCohort(COHORT)).isEmpty();
        assertThat(roles.apply(plan)).isEmpty();

        assertThat(awards.ofCohort(COHORT)).extracting(Award::printedName).containsExactly("裴振飞", "胡卓超", "刘星");
    }

    @Test
    void aSecondRunAddsNothing() {
        guangzhou();
        roles.apply(roles.plan(COHORT));

        StationAwardPlan again = roles.plan(COHORT);

        assertThat(again.count(Step.NEW)).isZero();
        assertThat(again.count(Step.UNCHANGED)).isEqualTo(3);
        assertThat(roles.apply(again)).isEmpty();
        assertThat(awards.ofCohort(COHORT)).hasSize(3);
    }

    @Test
    void rolesOfOtherYearsAreLeftOut() {
        station("深圳站", Optional.of(LocalDate.of(2023, 4, 8)), List.of(Seat.of("徐鹏", StationRank.LEADER)));
        Optional<LocalDate> ended = Optional.of(LocalDate.of(2021, 12, 31));
        Optional<LocalDate> lastDay = Optional.of(LocalDate.of(2022, 1, 1));
        station(
                "上海",
                Optional.of(LocalDate.of(2021, 5, 15)),
                List.of(
                        new Seat("张海立", StationRank.LEADER, Optional.empty(), ended),
                        new Seat("申红磊", StationRank.DEPUTY, ended, lastDay)));

        StationAwardPlan plan = roles.plan(COHORT);
        roles.apply(plan);

        assertThat(awards.ofCohort(COHORT)).singleElement().satisfies(award -> {
            assertThat(award.printedName()).isEqualTo("申红磊");
            assertThat(award.term().orElseThrow().last()).isEqualTo("2022-01-01");
        });
    }

    @Test
    void aPlanThatIsNoLongerTrueIsRefused() {
        guangzhou();
        StationAwardPlan plan = roles.plan(COHORT);
        station("成都", Optional.empty(), List.of(Seat.of("周正军", StationRank.LEADER)));

        assertThat(roles.apply(plan).map(problem -> problem.message().key())).contains("certificate.stations.stale");
        assertThat(awards.ofCohort(COHORT)).isEmpty();
    }

    @Test
    void onlyYearsOfTheUserGroupAreTaken() {
        for (String id : List.of("ambassador-2023", "user-group-1999")) {
            assertThat(Problem.anyError(roles.plan(new CohortId(id)).problems()))
                    .isTrue();
        }
    }

    @Test
    void theCertificateNamesRoleAndStationInItsLanguage() {
        guangzhou();
        roles.apply(roles.plan(COHORT));
        Award deputy = awards.ofCohort(COHORT).get(1);

        FieldValues chinese = fields.sample(deputy, Language.ZH);
        FieldValues english = fields.sample(deputy, Language.EN);

        assertThat(chinese.text(new Placeholder("station.name"))).contains("广州站");
        assertThat(chinese.text(new Placeholder("role.name"))).contains("副站长");
        assertThat(english.text(new Placeholder("station.name"))).contains("Guangzhou Station");
        assertThat(english.text(new Placeholder("role.name"))).contains("Deputy Leader");
    }

    @Test
    void aStationThatIsRenamedMeanwhileKeepsItsNameWithinABatch() {
        guangzhou();
        roles.apply(roles.plan(COHORT));
        List<Award> all = awards.ofCohort(COHORT);
        CertificateFields batch = fields.readOnce();
        FieldValues first = batch.sample(all.get(0), Language.ZH);
        Station station = stations.all().get(0);
        db.unitOfWork()
                .act(
                        Message.of("test.act"),
                        () -> stations.save(new Station(
                                station.id(),
                                station.city(),
                                "羊城站",
                                station.founded(),
                                station.status(),
                                station.version())));

        FieldValues second = batch.sample(all.get(1), Language.ZH);
        FieldValues later = fields.sample(all.get(1), Language.ZH);

        Placeholder name = new Placeholder("station.name");
        assertThat(first.text(name)).contains("广州站");
        assertThat(second.text(name)).contains("广州站");
        assertThat(later.text(name)).contains("羊城站");
    }

    @Test
    void everyFieldThatABundledTemplateNeedsIsGiven() {
        guangzhou();
        roles.apply(roles.plan(COHORT));
        Award award = awards.ofCohort(COHORT).get(0);
        for (TemplateId id : new BundledTemplates().ids()) {
            Template template = new BundledTemplates().read(id).fold(TemplateReading.Found::template, refused -> {
                throw new AssertionError(refused.problems().toString());
            });
            for (Language language : Language.values()) {
                FieldValues values = fields.sample(award, language);
                assertThat(template.neededFields(language))
                        .allSatisfy(field -> assertThat(values.text(field)).isPresent());
            }
        }
    }
}
