package laurel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import laurel.kernel.Message;
import laurel.person.PersonId;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.CohortId;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.roster.AwardStatus;
import laurel.roster.AwardStore;
import laurel.roster.ListFigures;
import laurel.roster.Mention;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiAwardStoreTest {
    private static final CohortId AMBASSADORS = new CohortId("ambassador-2023");
    private static final Term TERM = new Term(LocalDate.of(2023, 9, 20), LocalDate.of(2024, 9, 21));

    private final TestDatabase db = TestDatabase.inMemory();
    private final JdbiAwardStore awards = new JdbiAwardStore(db.database());
    private final JdbiMentionStore mentions = new JdbiMentionStore(db.database());
    private final PersonId ada = act(
            () -> new JdbiPersonStore(db.database()).add("Ada", "", "Ada", "").id());

    @AfterEach
    void close() {
        db.close();
    }

    private <T> T act(Supplier<T> work) {
        return db.unitOfWork().act(Message.of("test.act"), work);
    }

    private Award add(CohortId cohort, Optional<Term> term) {
        return act(() -> awards.add(new AwardStore.NewAward(
                ada,
                cohort,
                "Canog\u0306lu",
                term,
                true,
                "Canog\u0306lu",
                "https://x.test/Canog%CC%86lu.png",
                "a.md")));
    }

    @Test
    void keepsAnAwardAsGiven() {
        Award award = add(AMBASSADORS, Optional.of(TERM));

        assertThat(award)
                .isEqualTo(new Award(
                        award.id(),
                        ada,
                        AMBASSADORS,
                        "Canog\u0306lu",
                        Optional.of(TERM),
                        AwardStatus.HELD,
                        true,
                        "Canog\u0306lu",
                        "https://x.test/Canog%CC%86lu.png",
                        "a.md",
                        1));
        assertThat(awards.find(award.id())).contains(award);
    }

    @Test
    void anAwardMayHaveNoTerm() {
        assertThat(add(AMBASSADORS, Optional.empty()).term()).isEmpty();
    }

    @Test
    void listsNewestEditionFirst() {
        Award speaker = add(new CohortId("speaker-2022"), Optional.empty());
        Award first = add(AMBASSADORS, Optional.empty());
        Award member = add(new CohortId("member-2023"), Optional.empty());
        Award second = add(AMBASSADORS, Optional.empty());

        assertThat(awards.all()).containsExactly(first, second, member, speaker);
        assertThat(awards.ofCohort(AMBASSADORS)).containsExactly(first, second);
        assertThat(awards.ofPerson(ada)).hasSize(4);
    }

    @Test
    void savesOnceForEachVersion() {
        Award award = add(AMBASSADORS, Optional.of(TERM));
        Award removed = new Award(
                award.id(),
                ada,
                AMBASSADORS,
                "Ada King",
                Optional.empty(),
                AwardStatus.REMOVED,
                false,
                "ada",
                "",
                "b.md",
                award.version());

        Award saved = act(() -> awards.save(removed)).orElseThrow();
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.status()).isEqualTo(AwardStatus.REMOVED);
        assertThat(saved.term()).isEmpty();
        assertThat(act(() -> awards.save(removed))).isEmpty();
    }

    @Test
    void keepsMentionsByLine() {
        AwardId award = add(AMBASSADORS, Optional.empty()).id();
        Mention late = new Mention(award, "a.md", 31, "Ada", "https://x.test/a%CC%86.png");
        Mention early = new Mention(award, "a.md", 2, "Ada", "");
        db.unitOfWork().act(Message.of("test.act"), () -> {
            mentions.add(late);
            mentions.add(early);
            mentions.add(new Mention(award, "b.md", 1, "Ada K", ""));
        });

        assertThat(mentions.ofSource("a.md")).containsExactly(early, late);
        assertThat(mentions.ofAward(award)).hasSize(3);
    }

    @Test
    void replacesTheFiguresOfAList() {
        ListFigures claimed = new ListFigures("a.md", AMBASSADORS, OptionalInt.of(56), 58, 57);
        ListFigures silent = new ListFigures("a.md", AMBASSADORS, OptionalInt.empty(), 58, 57);
        ListFigures other = new ListFigures("b.md", AMBASSADORS, OptionalInt.of(1), 1, 1);
        db.unitOfWork().act(Message.of("test.act"), () -> {
            mentions.put(silent);
            mentions.put(other);
        });
        assertThat(mentions.figures()).containsExactly(silent, other);

        db.unitOfWork().act(Message.of("test.act"), () -> mentions.put(claimed));
        assertThat(mentions.figures()).containsExactly(claimed, other);
    }
}
