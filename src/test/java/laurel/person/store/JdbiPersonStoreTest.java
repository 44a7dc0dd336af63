package laurel.person.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiPersonStoreTest {
    private final TestDatabase db = TestDatabase.inMemory();
    private final JdbiPersonStore store = new JdbiPersonStore(db.database());

    @AfterEach
    void close() {
        db.close();
    }

    private <T> T act(Supplier<T> work) {
        return db.unitOfWork().act(Message.of("test.act"), work);
    }

    private Person add(String name) {
        return act(() -> store.add(name, "", name, ""));
    }

    private void alias(Person person, AliasKind kind, String value) {
        db.unitOfWork().act(Message.of("test.act"), () -> store.addAlias(new Alias(person.id(), kind, value)));
    }

    @Test
    void keepsNamesAsTyped() {
        Person decomposed = act(() -> store.add("Canog\u0306lu 😀", "尹珉", "İremnur ÖNDER", "a@x.test"));

        assertThat(store.find(decomposed.id())).contains(decomposed);
        assertThat(decomposed.version()).isEqualTo(1);
    }

    @Test
    void listsEverybodyByName() {
        add("Zoe");
        Person first = add("Ada");
        Person second = add("Ada");

        assertThat(store.all()).extracting(Person::displayName).containsExactly("Ada", "Ada", "Zoe");
        assertThat(store.all().subList(0, 2)).containsExactly(first, second);
    }

    @Test
    void savesOnceForEachVersion() {
        Person ada = add("Ada");
        Person renamed = new Person(ada.id(), "Ada King", "", "Ada King", "", ada.version());

        assertThat(act(() -> store.save(renamed)).map(Person::version)).contains(2);
        assertThat(act(() -> store.save(renamed))).isEmpty();
        assertThat(store.find(ada.id()).map(Person::displayName)).contains("Ada King");
    }

    @Test
    void findsALoginIgnoringCase() {
        Person ada = add("Ada");
        alias(ada, AliasKind.GITHUB, "Ada-L");

        assertThat(store.withAlias(AliasKind.GITHUB, "aDA-l")).containsExactly(ada);
        assertThat(store.withAlias(AliasKind.FORUM, "Ada-L")).isEmpty();
    }

    @Test
    void theSameAliasTwiceIsKeptOnce() {
        Person ada = add("Ada");
        alias(ada, AliasKind.GITHUB, "ada");
        alias(ada, AliasKind.GITHUB, "ADA");

        assertThat(store.aliases(ada.id())).containsExactly(new Alias(ada.id(), AliasKind.GITHUB, "ada"));
    }

    @Test
    void aLoginBelongsToOnePerson() {
        alias(add("Ada"), AliasKind.GITHUB, "ada");
        Person other = add("Other");

        assertThatThrownBy(() -> alias(other, AliasKind.GITHUB, "Ada")).isInstanceOf(StorageFailure.class);
        assertThat(store.aliases(other.id())).isEmpty();
    }

    @Test
    void aNameMayBelongToMany() {
        Person one = add("One");
        Person other = add("Other");
        alias(one, AliasKind.NAME, "Wei Xu");
        alias(other, AliasKind.NAME, "Wei Xu");
        alias(other, AliasKind.FORUM, "wx");

        assertThat(store.withAlias(AliasKind.NAME, "wei  xu")).containsExactly(one, other);
        assertThat(store.aliases())
                .containsExactly(
                        new Alias(one.id(), AliasKind.NAME, "Wei Xu"),
                        new Alias(other.id(), AliasKind.FORUM, "wx"),
                        new Alias(other.id(), AliasKind.NAME, "Wei Xu"));
    }

    @Test
    void knowsNobodyByAForeignId() {
        assertThat(store.find(new PersonId(99))).isEmpty();
    }
}
