package laurel.store;

import java.nio.file.Path;
import java.util.List;

/** The tables that the tests of the store write, and the schema that has them. */
public final class Cards {
    static final Migrations SCHEMA = Migrations.in(List.of("laurel/db", "laurel/storetest"));

    private Cards() {}

    /** @return a database in memory with the tables {@code box}, {@code card} and {@code mark} */
    public static TestDatabase inMemory() {
        return TestDatabase.inMemory(SCHEMA);
    }

    /** @return the same in a folder */
    public static TestDatabase in(Path folder) {
        return TestDatabase.in(folder, SCHEMA);
    }

    public static long add(Database database, String title) {
        return database.withHandle(handle -> handle.createUpdate("insert into card (title) values (:title)")
                .bind("title", title)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    public static void rename(Database database, long id, String title) {
        database.useHandle(handle -> handle.createUpdate("update card set title = :title where id = :id")
                .bind("title", title)
                .bind("id", id)
                .execute());
    }

    public static void remove(Database database, long id) {
        database.useHandle(handle -> handle.createUpdate("delete from card where id = :id")
                .bind("id", id)
                .execute());
    }

    public static List<String> titles(Database database) {
        return database.withHandle(handle -> handle.createQuery("select title from card order by id")
                .mapTo(String.class)
                .list());
    }

    /** @return the one number that the query gives */
    public static long count(Database database, String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
