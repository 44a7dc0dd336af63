package laurel.person.store;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Names;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;
import laurel.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** People and their aliases in the tables {@code person} and {@code alias}. */
public final class JdbiPersonStore implements PersonStore {
    private static final String ADD = """
            insert into person (display_name, name_zh, name_latin, email, version)
            values (:displayName, :nameZh, :nameLatin, :email, 1)
            """;
    private static final String FIND = """
            select id, display_name, name_zh, name_latin, email, version
              from person
             where id = :id
            """;
    private static final String ALL = """
            select id, display_name, name_zh, name_latin, email, version
              from person
             order by display_name, id
            """;
    private static final String SAVE = """
            update person
               set display_name = :displayName, name_zh = :nameZh, name_latin = :nameLatin, email = :email,
                   version = version + 1
             where id = :id and version = :version
            """;
    private static final String ADD_ALIAS = """
            insert into alias (person_id, kind, lookup_key, value_, unique_key)
            select :person, :kind, :key, :value, :uniqueKey
             where not exists (
                   select 1 from alias where person_id = :person and kind = :kind and lookup_key = :key)
            """;
    private static final String ALIASES = """
            select person_id, kind, value_
              from alias
             order by person_id, kind, value_, lookup_key
            """;
    private static final String ALIASES_OF = """
            select person_id, kind, value_
              from alias
             where person_id = :person
             order by kind, value_, lookup_key
            """;
    private static final String WITH_ALIAS = """
            select p.id, p.display_name, p.name_zh, p.name_latin, p.email, p.version
              from person p join alias a on a.person_id = p.id
             where a.kind = :kind and a.lookup_key = :key
             order by p.display_name, p.id
            """;

    private static final RowMapper<Person> PERSON = (row, context) -> new Person(
            new PersonId(row.getLong("id")),
            row.getString("display_name"),
            row.getString("name_zh"),
            row.getString("name_latin"),
            row.getString("email"),
            row.getInt("version"));
    private static final RowMapper<Alias> ALIAS = (row, context) -> new Alias(
            new PersonId(row.getLong("person_id")), AliasKind.valueOf(row.getString("kind")), row.getString("value_"));

    private final Database database;

    public JdbiPersonStore(Database database) {
        this.database = database;
    }

    @Override
    public Person add(String displayName, String nameZh, String nameLatin, String email) {
        Person unsaved = new Person(new PersonId(0), displayName, nameZh, nameLatin, email, 1);
        long id = database.withHandle(handle -> bound(handle.createUpdate(ADD), unsaved)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new Person(new PersonId(id), displayName, nameZh, nameLatin, email, 1);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Person person) {
        return statement
                .bind("displayName", person.displayName())
                .bind("nameZh", person.nameZh())
                .bind("nameLatin", person.nameLatin())
                .bind("email", person.email());
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return database.withHandle(handle ->
                handle.createQuery(FIND).bind("id", id.value()).map(PERSON).findOne());
    }

    @Override
    public List<Person> all() {
        return database.withHandle(handle -> handle.createQuery(ALL).map(PERSON).list());
    }

    @Override
    public Optional<Person> save(Person person) {
        int saved = database.withHandle(handle -> bound(handle.createUpdate(SAVE), person)
                .bind("id", person.id().value())
                .bind("version", person.version())
                .execute());
        return saved == 0 ? Optional.empty() : find(person.id());
    }

    /** @throws laurel.kernel.StorageFailure if the alias is of a unique kind and somebody else has it */
    @Override
    public void addAlias(Alias alias) {
        String kind = alias.kind().name();
        @Nullable String uniqueKey = alias.kind().unique() ? kind + " " + alias.key() : null;
        database.useHandle(handle -> handle.createUpdate(ADD_ALIAS)
                .bind("person", alias.person().value())
                .bind("kind", kind)
                .bind("key", alias.key())
                .bind("value", alias.value())
                .bind("uniqueKey", uniqueKey)
                .execute());
    }

    @Override
    public List<Alias> aliases(PersonId person) {
        return database.withHandle(handle -> handle.createQuery(ALIASES_OF)
                .bind("person", person.value())
                .map(ALIAS)
                .list());
    }

    @Override
    public List<Alias> aliases() {
        return database.withHandle(
                handle -> handle.createQuery(ALIASES).map(ALIAS).list());
    }

    @Override
    public List<Person> withAlias(AliasKind kind, String value) {
        return database.withHandle(handle -> handle.createQuery(WITH_ALIAS)
                .bind("kind", kind.name())
                .bind("key", Names.key(value))
                .map(PERSON)
                .list());
    }
}
