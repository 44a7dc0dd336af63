package laurel.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import laurel.programme.CohortId;
import laurel.roster.AwardId;
import laurel.roster.ListFigures;
import laurel.roster.Mention;
import laurel.roster.MentionStore;
import laurel.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Mentions and figures in the tables {@code mention} and {@code list_figures}. */
public final class JdbiMentionStore implements MentionStore {
    private static final String ADD = """
            insert into mention (award_id, source, line, name_as_written, link)
            values (:award, :source, :line, :nameAsWritten, :link)
            """;
    private static final String OF_SOURCE = """
            select award_id, source, line, name_as_written, link
              from mention
             where source = :source
             order by line, id
            """;
    private static final String OF_AWARD = """
            select award_id, source, line, name_as_written, link
              from mention
             where award_id = :award
             order by source, line, id
            """;
    private static final String PUT_FIGURES = """
            merge into list_figures (source, cohort, claimed, listed, distinct_people)
              key (source, cohort)
            values (:source, :cohort, :claimed, :listed, :distinct)
            """;
    private static final String FIGURES = """
            select source, cohort, claimed, listed, distinct_people
              from list_figures
             order by source, cohort
            """;

    private static final RowMapper<Mention> MENTION = (row, context) -> new Mention(
            new AwardId(row.getLong("award_id")),
            row.getString("source"),
            row.getInt("line"),
            row.getString("name_as_written"),
            row.getString("link"));
    private static final RowMapper<ListFigures> LIST_FIGURES = (row, context) -> new ListFigures(
            row.getString("source"),
            new CohortId(row.getString("cohort")),
            claimed(row),
            row.getInt("listed"),
            row.getInt("distinct_people"));

    private final Database database;

    public JdbiMentionStore(Database database) {
        this.database = database;
    }

    private static OptionalInt claimed(ResultSet row) throws SQLException {
        @Nullable Integer claimed = row.getObject("claimed", Integer.class);
        return claimed == null ? OptionalInt.empty() : OptionalInt.of(claimed);
    }

    @Override
    public void add(Mention mention) {
        database.useHandle(handle -> handle.createUpdate(ADD)
                .bind("award", mention.award().value())
                .bind("source", mention.source())
                .bind("line", mention.line())
                .bind("nameAsWritten", mention.nameAsWritten())
                .bind("link", mention.link())
                .execute());
    }

    @Override
    public List<Mention> ofSource(String source) {
        return database.withHandle(handle -> handle.createQuery(OF_SOURCE)
                .bind("source", source)
                .map(MENTION)
                .list());
    }

    @Override
    public List<Mention> ofAward(AwardId award) {
        return database.withHandle(handle -> handle.createQuery(OF_AWARD)
                .bind("award", award.value())
                .map(MENTION)
                .list());
    }

    @Override
    public void put(ListFigures figures) {
        database.useHandle(handle -> handle.createUpdate(PUT_FIGURES)
                .bind("source", figures.source())
                .bind("cohort", figures.cohort().value())
                .bind("claimed", figures.claimed())
                .bind("listed", figures.listed())
                .bind("distinct", figures.distinct())
                .execute());
    }

    @Override
    public List<ListFigures> figures() {
        return database.withHandle(
                handle -> handle.createQuery(FIGURES).map(LIST_FIGURES).list());
    }
}
