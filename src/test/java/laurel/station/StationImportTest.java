package laurel.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.kernel.Progress;
import laurel.person.PersonStore;
import laurel.person.store.JdbiPersonStore;
import laurel.station.files.MarkdownStationReader;
import laurel.station.store.JdbiStationStore;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationImportTest {
    private static final String HEADER = "| 城市站 | 站长   | 副站长 | 委员     |\n| --- | --- | --- | --- |\n";
    private static final String TABLE = HEADER + "| 上海   | 张三 | 李四 | 王五、赵六 |\n| 成都站 | 钱七 |  | 孙八         |\n";

    @TempDir
    private Path folder;

    private final TestDatabase db = TestDatabase.inMemory();
    private final PersonStore people = new JdbiPersonStore(db.database());
    private final StationStore stations = new JdbiStationStore(db.database());
    private final PlanStationImport plan = new PlanStationImport(new MarkdownStationReader(), stations);
    private final ApplyStationImport apply = new ApplyStationImport(db.unitOfWork(), people, stations);

    @AfterEach
    void close() {
        db.close();
    }

    private StationImportPlan plan(String text) throws IOException {
        return plan.plan(Files.writeString(folder.resolve("s.md"), text), Progress.NONE);
    }

    private StationImportReport run(String text) throws IOException {
        return apply.apply(plan(text)).fold(StationImportResult.Applied::report, refused -> {
            throw new AssertionError(refused.reasons().toString());
        });
    }

    private static List<String> keys(StationImportPlan planned) {
        return planned.problems().stream()
                .map(problem -> problem.message().key().replace("station.import.", ""))
                .toList();
    }

    @Test
    void makesStationsWithTheirRoles() throws IOException {
        StationImportReport report = run("## 初创成员\n\n" + TABLE);

        assertThat(report).isEqualTo(new StationImportReport(2, 6, 0, 0, 0));
        Station shanghai = stations.find(new City("shanghai")).orElseThrow();
        assertThat(shanghai.status()).isEqualTo(StationStatus.ACTIVE);
        assertThat(stations.roles(shanghai.id()))
                .extracting(role -> role.rank().key() + " " + role.printedName())
                .containsExactly("leader 张三", "deputy 李四", "committee-member 王五", "committee-member 赵六");
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        run(TABLE);
        long acts = db.revision().number();

        assertThat(run(TABLE)).isEqualTo(new StationImportReport(0, 0, 6, 0, 0));
        assertThat(db.revision().number()).isEqualTo(acts);
        assertThat(people.all()).hasSize(6);
    }

    @Test
    void writesNothingWhilePlanning() throws IOException {
        StationImportPlan planned = plan(TABLE);

        assertThat(planned.count(PlannedRole.Outcome.NEW)).isEqualTo(6);
        assertThat(stations.all()).isEmpty();
    }

    @Test
    void aLaterTableAddsTheNewNames() throws IOException {
        run(TABLE);

        assertThat(run(HEADER + "| 上海站 | 张三 | 李四 | 王五、赵六、周九 |\n| 深圳 | 吴十 | | |\n"))
                .isEqualTo(new StationImportReport(1, 2, 4, 0, 0));
    }

    @Test
    void aStationHasOneLeaderAndAtMostOneDeputy() throws IOException {
        assertThat(keys(plan(HEADER + "| 上海 | 张三、李四 | | |\n"))).containsExactly("several");
        run(TABLE);
        StationImportPlan later = plan(HEADER + "| 上海 | 周九 | 吴十 | |\n");

        assertThat(keys(later)).containsExactly("taken", "taken");
        assertThat(later.changesNothing()).isTrue();
    }

    @Test
    void aPersonHasOneRoleInAStation() throws IOException {
        assertThat(keys(plan(HEADER + "| 上海 | 张三 | 张三 | |\n"))).containsExactly("otherRole");
        run(TABLE);
        assertThat(keys(plan(HEADER + "| 上海 | 张三 | | 李四 |\n"))).containsExactly("otherRole");
    }

    @Test
    void aRowWithoutACityIsAProblem() throws IOException {
        StationImportPlan planned = plan(HEADER + "|  | 张三 | | |\n");

        assertThat(planned.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly("s.md:3");
    }

    @Test
    void refusesAPlanThatIsOlderThanTheStations() throws IOException {
        StationImportPlan first = plan(TABLE);
        StationImportPlan second = plan(TABLE);
        apply.apply(first);

        assertThat(apply.apply(second).<Boolean>fold(applied -> false, refused -> true))
                .isTrue();
        assertThat(stations.roles()).hasSize(6);
    }

    @Test
    void otherTablesAreNoStations() throws IOException {
        assertThat(plan("| 姓名 | 证书 |\n| - | - |\n| 张三 | x |\n").stations()).isEmpty();
    }
}
