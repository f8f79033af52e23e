package org.aludel.core.engine;

import java.sql.SQLException;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.error.ConnectionLostException;
import org.aludel.core.error.ConstraintKind;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.core.error.DataErrorException;
import org.aludel.core.error.DatabaseException;
import org.aludel.core.error.DeadlockException;
import org.aludel.core.error.DriverMessage;
import org.aludel.core.error.LockTimeoutException;
import org.aludel.core.error.PermissionDeniedException;
import org.aludel.core.error.SerializationFailureException;
import org.aludel.core.error.StatementTimeoutException;
import org.aludel.core.error.SyntaxErrorException;
import org.aludel.core.error.TransactionRolledBackException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver throws into an exception that tells what it means. */
public final class DatabaseErrors {

    private DatabaseErrors() {}

    /**
     * The exception for a failure.
     *
     * @param exception what the driver threw; becomes the cause
     * @param classifier knows what it means
     * @param sql the statement that failed, or null when it was not a statement
     * @param driverMessage whether the driver's message may be repeated
     */
    public static DatabaseException translate(
            SQLException exception, SqlErrorClassifier classifier, @Nullable String sql, DriverMessage driverMessage) {
        return translate(exception, classifier.classify(exception), sql, driverMessage);
    }

    /** The exception for a failure whose meaning is known. */
    public static DatabaseException translate(
            SQLException exception, DatabaseError error, @Nullable String sql, DriverMessage driverMessage) {
        return switch (error.kind()) {
            case CONSTRAINT_VIOLATION ->
                new ConstraintViolationException(
                        constraintKind(error), error.constraintName(), sql, exception, driverMessage);
            case DEADLOCK -> new DeadlockException(sql, exception, driverMessage);
            case SERIALIZATION_FAILURE -> new SerializationFailureException(sql, exception, driverMessage);
            case STATEMENT_TIMEOUT -> new StatementTimeoutException(sql, exception, driverMessage);
            case LOCK_TIMEOUT -> new LockTimeoutException(sql, exception, driverMessage);
            case CONNECTION_LOST -> new ConnectionLostException(sql, exception, driverMessage);
            case DATA_ERROR -> new DataErrorException(sql, exception, driverMessage);
            case SYNTAX_ERROR -> new SyntaxErrorException(sql, exception, driverMessage);
            case PERMISSION_DENIED -> new PermissionDeniedException(sql, exception, driverMessage);
            case TRANSACTION_ROLLED_BACK -> new TransactionRolledBackException(sql, exception, driverMessage);
            case OTHER -> new DatabaseException(sql, exception, driverMessage);
        };
    }

    private static ConstraintKind constraintKind(DatabaseError error) {
        ConstraintKind kind = error.constraintKind();
        return kind == null ? ConstraintKind.UNKNOWN : kind;
    }
}
