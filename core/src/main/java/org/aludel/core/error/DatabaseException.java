package org.aludel.core.error;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database, or its driver, reported an error. The subclasses tell the kinds that programs react to; an error of no
 * such kind is an instance of this class itself.
 *
 * <p>The message names the kind of error, SQLSTATE, vendor code and statement. It does not repeat the driver's message
 * unless {@link DriverMessage#SHOWN} was asked for, because drivers write values of rows and parameters into theirs; the
 * driver's exception is the cause.
 */
public sealed class DatabaseException extends AludelException
        permits ConnectionLostException,
                ConstraintViolationException,
                DataErrorException,
                DeadlockException,
                LockTimeoutException,
                PermissionDeniedException,
                SerializationFailureException,
                StatementTimeoutException,
                SyntaxErrorException,
                TransactionRolledBackException {

    private static final long serialVersionUID = 1L;

    private final SQLException reported;
    private final @Nullable String sql;

    /** An error of no special kind. */
    public DatabaseException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        this(
                CoreErrorCode.DATABASE_ERROR,
                "The database reported an error. The SQLSTATE and the vendor code tell which; see the manual of the database.",
                sql,
                cause,
                driverMessage);
    }

    DatabaseException(
            ErrorCode code,
            String whatAndAdvice,
            @Nullable String sql,
            SQLException cause,
            DriverMessage driverMessage) {
        super(code, DatabaseMessage.of(whatAndAdvice, sql, requireNonNull(cause, "cause"), driverMessage), cause);
        this.reported = cause;
        this.sql = sql;
    }

    /** The SQLSTATE that the driver gave, or null when it gave none. */
    public final @Nullable String sqlState() {
        return reported.getSQLState();
    }

    /** The vendor's error code; 0 when the driver gave none. */
    public final int vendorCode() {
        return reported.getErrorCode();
    }

    /** The whole statement that failed, with parameter markers; null when it was not a statement that failed. */
    public final @Nullable String sql() {
        return sql;
    }

    /** What the driver threw; its message may contain values. */
    public final SQLException sqlException() {
        return reported;
    }

    /**
     * Whether the same work may succeed later with nothing else changed: a lock may be free, a connection may be had
     * again. Always true when {@link #isRetryable()} is.
     */
    public boolean isTransient() {
        return false;
    }

    /**
     * Whether the database undid the transaction for the sake of another one, so that running it again from its
     * beginning is safe and the expected reaction.
     */
    public boolean isRetryable() {
        return false;
    }
}
