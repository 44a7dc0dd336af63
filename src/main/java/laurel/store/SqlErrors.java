package laurel.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.h2.jdbc.JdbcException;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;

/**
 * Makes what H2 and Jdbi throw into what the program throws. Neither the text nor the cause of the result holds a
 * statement or a value of a row: both would end up in a log.
 */
public final class SqlErrors {
    /** The SQL state of a row written outside an act. */
    static final String NO_ACT = "LAU01";

    private static final Pattern RULE = Pattern.compile("\"(?:PUBLIC\\.)?([A-Z][A-Z0-9_]*)");
    private static final Pattern FULL = Pattern.compile("(?i)no space left|not enough space|disk full");

    private SqlErrors() {}

    /** Runs the work and translates what Jdbi throws out of it. */
    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw translated(e);
        }
    }

    /** @return a StorageFailure if the database or the disk refused, an IllegalStateException if our statement is wrong */
    static RuntimeException translated(JdbiException e) {
        Optional<SQLException> sql = sql(e);
        if (sql.isPresent()) return translated(sql.get());
        String text = e instanceof StatementException statement ? statement.getShortMessage() : e.getMessage();
        return traced(new IllegalStateException(text), e);
    }

    static RuntimeException translated(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals(NO_ACT)) return traced(new IllegalStateException(e.getMessage()), e);
        // Class 42 speaks of our own statement and never of a value.
        if (state.startsWith("42")) return traced(new IllegalStateException(original(e)), e);
        SQLException bare = traced(new SQLException("H2 error " + e.getErrorCode(), state, e.getErrorCode()), e);
        return new StorageFailure(StorageFailure.Kind.IO, text(e, state), bare);
    }

    /** @return the failure after a commit: what was done is saved and must not be called lost */
    static StorageFailure unconfirmed(JdbiException e) {
        int code = sql(e).map(SQLException::getErrorCode).orElse(0);
        return new StorageFailure(
                StorageFailure.Kind.IO, Message.of("store.unconfirmed", Integer.toString(code)), translated(e));
    }

    /** @return whether the database refused a row because of another row or a rule of the schema */
    public static boolean isConstraint(JdbiException e) {
        return sql(e).map(SQLException::getSQLState)
                .filter(state -> state.startsWith("23"))
                .isPresent();
    }

    private static Message text(SQLException e, String state) {
        if (state.startsWith("23")) return Message.of("store.conflict", rule(original(e)));
        if (isDiskFull(e)) return Message.of("store.full");
        return Message.of("store.io", Integer.toString(e.getErrorCode()));
    }

    private static boolean isDiskFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String text = cause.getMessage();
            if (cause instanceof IOException
                    && text != null
                    && FULL.matcher(text).find()) return true;
        }
        return false;
    }

    private static String rule(String message) {
        Matcher matcher = RULE.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String original(SQLException e) {
        String text = e instanceof JdbcException h2 ? h2.getOriginalMessage() : e.getMessage();
        return text == null ? "" : text;
    }

    private static Optional<SQLException> sql(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return Optional.of(sql);
        }
        return Optional.empty();
    }

    private static <E extends Exception> E traced(E bare, Throwable original) {
        bare.setStackTrace(original.getStackTrace());
        return bare;
    }
}
