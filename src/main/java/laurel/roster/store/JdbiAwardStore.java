package laurel.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;
import laurel.programme.CohortId;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.roster.AwardStatus;
import laurel.roster.AwardStore;
import laurel.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Awards in the table {@code award}. */
public final class JdbiAwardStore implements AwardStore {
    private static final String ADD = """
            insert into award (person_id, cohort, printed_name, term_first, term_last, status, returning_, slug,
                   certificate_url, source, version)
            values (:person, :cohort, :printedName, :termFirst, :termLast, :status, :returning, :slug,
                   :certificateUrl, :source, 1)
            """;
    private static final String FIND = """
            select id, person_id, cohort, printed_name, term_first, term_last, status, returning_, slug,
                   certificate_url, source, version
              from award
             where id = :id
            """;
    private static final String OF_COHORT = """
            select id, person_id, cohort, printed_name, term_first, term_last, status, returning_, slug,
                   certificate_url, source, version
              from award
             where cohort = :cohort
             order by id
            """;
    private static final String OF_PERSON = """
            select id, person_id, cohort, printed_name, term_first, term_last, status, returning_, slug,
                   certificate_url, source, version
              from award
             where person_id = :person
             order by id
            """;
    /** A cohort's name ends in its year. */
    private static final String ALL = """
            select id, person_id, cohort, printed_name, term_first, term_last, status, returning_, slug,
                   certificate_url, source, version
              from award
             order by right(cohort, 4) desc, cohort, id
            """;

    private static final String SAVE = """
            update award
               set person_id = :person, cohort = :cohort, printed_name = :printedName, term_first = :termFirst,
                   term_last = :termLast, status = :status, returning_ = :returning, slug = :slug,
                   certificate_url = :certificateUrl, source = :source, version = version + 1
             where id = :id and version = :version
            """;

    private static final RowMapper<Award> AWARD = (row, context) -> new Award(
            new AwardId(row.getLong("id")),
            new PersonId(row.getLong("person_id")),
            new CohortId(row.getString("cohort")),
            row.getString("printed_name"),
            term(row),
            AwardStatus.valueOf(row.getString("status")),
            row.getBoolean("returning_"),
            row.getString("slug"),
            row.getString("certificate_url"),
            row.getString("source"),
            row.getInt("version"));

    private final Database database;

    public JdbiAwardStore(Database database) {
        this.database = database;
    }

    private static Optional<Term> term(ResultSet row) throws SQLException {
        @Nullable LocalDate first = row.getObject("term_first", LocalDate.class);
        @Nullable LocalDate last = row.getObject("term_last", LocalDate.class);
        return first == null || last == null ? Optional.empty() : Optional.of(new Term(first, last));
    }

    @Override
    public Award add(NewAward award) {
        Award unsaved = new Award(
                new AwardId(0),
                award.person(),
                award.cohort(),
                award.printedName(),
                award.term(),
                AwardStatus.HELD,
                award.returning(),
                award.slug(),
                award.certificateUrl(),
                award.source(),
                1);
        long id = database.withHandle(handle -> bound(handle.createUpdate(ADD), unsaved)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return find(new AwardId(id)).orElseThrow();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Award award) {
        return statement
                .bind("person", award.person().value())
                .bind("cohort", award.cohort().value())
                .bind("printedName", award.printedName())
                .bind("termFirst", award.term().map(Term::first))
                .bind("termLast", award.term().map(Term::last))
                .bind("status", award.status().name())
                .bind("returning", award.returning())
                .bind("slug", award.slug())
                .bind("certificateUrl", award.certificateUrl())
                .bind("source", award.source());
    }

    @Override
    public Optional<Award> find(AwardId id) {
        return database.withHandle(handle ->
                handle.createQuery(FIND).bind("id", id.value()).map(AWARD).findOne());
    }

    @Override
    public List<Award> ofCohort(CohortId cohort) {
        return database.withHandle(handle -> handle.createQuery(OF_COHORT)
                .bind("cohort", cohort.value())
                .map(AWARD)
                .list());
    }

    @Override
    public List<Award> ofPerson(PersonId person) {
        return database.withHandle(handle -> handle.createQuery(OF_PERSON)
                .bind("person", person.value())
                .map(AWARD)
                .list());
    }

    @Override
    public List<Award> all() {
        return database.withHandle(handle -> handle.createQuery(ALL).map(AWARD).list());
    }

    @Override
    public Optional<Award> save(Award award) {
        int saved = database.withHandle(handle -> bound(handle.createUpdate(SAVE), award)
                .bind("id", award.id().value())
                .bind("version", award.version())
                .execute());
        return saved == 0 ? Optional.empty() : find(award.id());
    }
}
