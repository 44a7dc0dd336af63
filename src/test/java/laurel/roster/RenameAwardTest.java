package laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import laurel.history.store.JdbiActStore;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.person.Person;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.CohortId;
import laurel.roster.store.JdbiAwardStore;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // the award is made before each test
class RenameAwardTest {
    private final TestDatabase db = TestDatabase.inMemory();
    private final AwardStore awards = new JdbiAwardStore(db.database());
    private final RenameAward rename = new RenameAward(db.unitOfWork(), awards);
    private Award award;

    @BeforeEach
    void add() {
        award = db.unitOfWork().act(Message.of("test.act"), () -> {
            Person person = new JdbiPersonStore(db.database()).add("Halil Bugol", "", "", "");
            return awards.add(new AwardStore.NewAward(
                    person.id(), new CohortId("ambassador-2023"), "Halil Bugol", Optional.empty(), false, "", "", "t"));
        });
    }

    @AfterEach
    void close() {
        db.close();
    }

    private String stored() {
        return awards.find(award.id()).orElseThrow().printedName();
    }

    private int acts() {
        return new JdbiActStore(db.database()).newest(100).size();
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(problem -> problem.message().key()).toList();
    }

    @Test
    void theNameIsStoredAsTypedInItsOwnNormalForm() {
        String apart = Normalizer.normalize("Halil BUGÖL", Normalizer.Form.NFD);
        assertThat(rename.rename(award, apart)).isEmpty();
        assertThat(stored()).isEqualTo(apart).isNotEqualTo("Halil BUGÖL");
    }

    @Test
    void aChangeIsOneActAndNoChangeIsNone() {
        int before = acts();
        assertThat(rename.rename(award, "Halil BUGOL")).isEmpty();
        assertThat(acts()).isEqualTo(before + 1);
        Award now = awards.find(award.id()).orElseThrow();
        assertThat(rename.rename(now, "Halil BUGOL")).isEmpty();
        assertThat(acts()).isEqualTo(before + 1);
    }

    @Test
    void namesThatCannotBePrintedAreRefused() {
        assertThat(keys(rename.rename(award, " \t"))).containsExactly("roster.rename.blank");
        assertThat(keys(rename.rename(award, "Ada\nKing"))).containsExactly("roster.rename.control");
        assertThat(keys(rename.rename(award, "a".repeat(301)))).containsExactly("roster.rename.long");
        assertThat(stored()).isEqualTo("Halil Bugol");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileStays() {
        rename.rename(award, "Halil BUGOL");
        assertThat(keys(rename.rename(award, "Somebody"))).containsExactly("roster.rename.stale");
        assertThat(stored()).isEqualTo("Halil BUGOL");
    }
}
