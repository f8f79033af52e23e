package org.aludel.core.dialect;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.DatabaseError.Kind;
import org.aludel.core.error.ConstraintKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures apart by the SQLSTATE classes of the SQL standard, and by the exception classes of JDBC where there is
 * no telling SQLSTATE. Databases extend it with what their own codes and messages say. Immutable and thread-safe.
 *
 * <p>A driver may wrap the telling exception, or link it behind a {@link BatchUpdateException}: all causes and next
 * exceptions are looked at, and the first that means something decides.
 */
public class SqlStateErrorClassifier implements SqlErrorClassifier {

    /** For a database of which nothing else is known. */
    public static final SqlErrorClassifier INSTANCE = new SqlStateErrorClassifier();

    private static final int MOST_LINKED_EXCEPTIONS = 32;

    protected SqlStateErrorClassifier() {}

    @Override
    public final DatabaseError classify(SQLException exception) {
        DatabaseError found = DatabaseError.of(Kind.OTHER);
        for (SQLException linked : linkedTo(exception)) {
            DatabaseError meaning = classifyOne(linked);
            if (tellsMore(meaning, found)) {
                found = meaning;
            }
        }
        return found;
    }

    /**
     * What one exception means, its causes and next exceptions aside; null for what the SQLSTATE says. To be overridden;
     * must not throw.
     */
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return null;
    }

    /** What a SQLSTATE means; {@link Kind#OTHER} when nothing is known of it. To be overridden for states of a vendor. */
    protected DatabaseError classifyBySqlState(String sqlState) {
        return switch (sqlState) {
            case "23001", "23503", "23504" -> DatabaseError.constraint(ConstraintKind.FOREIGN_KEY, null);
            case "23502" -> DatabaseError.constraint(ConstraintKind.NOT_NULL, null);
            case "23505" -> DatabaseError.constraint(ConstraintKind.UNIQUE, null);
            case "23513" -> DatabaseError.constraint(ConstraintKind.CHECK, null);
            case "40001" -> DatabaseError.of(Kind.SERIALIZATION_FAILURE);
            case "40002" -> DatabaseError.constraint(ConstraintKind.UNKNOWN, null);
            case "42501" -> DatabaseError.of(Kind.PERMISSION_DENIED);
            case "57014", "HY008", "HYT00" -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            case "HYT01" -> DatabaseError.of(Kind.CONNECTION_LOST);
            default -> classifyBySqlStateClass(sqlState);
        };
    }

    /** The first thing between two texts, or null when a message does not have that form. */
    protected static @Nullable String between(String message, String before, String after) {
        int start = message.indexOf(before);
        if (start < 0) {
            return null;
        }
        int end = message.indexOf(after, start + before.length());
        return end <= start + before.length() ? null : message.substring(start + before.length(), end);
    }

    /** The part of a qualified name behind the last dot, without quotes; null of null. */
    protected static @Nullable String unqualified(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String last = name.endsWith("\"") && name.length() > 1
                ? name.substring(name.lastIndexOf('"', name.length() - 2) + 1, name.length() - 1)
                : name.substring(name.lastIndexOf('.') + 1);
        return last.isBlank() ? null : last.strip();
    }

    private DatabaseError classifyOne(SQLException exception) {
        String sqlState = exception.getSQLState() == null ? "" : exception.getSQLState();
        String message = exception.getMessage() == null ? "" : exception.getMessage();
        DatabaseError byVendor = classifyByVendor(exception, exception.getErrorCode(), sqlState, message);
        if (byVendor != null) {
            return byVendor;
        }
        DatabaseError byState = classifyBySqlState(sqlState);
        return byState.kind() == Kind.OTHER ? classifyByClass(exception) : byState;
    }

    private static DatabaseError classifyBySqlStateClass(String sqlState) {
        return switch (sqlState.length() < 2 ? "" : sqlState.substring(0, 2)) {
            case "08" -> DatabaseError.of(Kind.CONNECTION_LOST);
            case "21", "22" -> DatabaseError.of(Kind.DATA_ERROR);
            case "23" -> DatabaseError.constraint(ConstraintKind.UNKNOWN, null);
            case "28" -> DatabaseError.of(Kind.PERMISSION_DENIED);
            case "40" -> DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
            case "42" -> DatabaseError.of(Kind.SYNTAX_ERROR);
            // A view's WITH CHECK OPTION.
            case "44" -> DatabaseError.constraint(ConstraintKind.CHECK, null);
            default -> DatabaseError.of(Kind.OTHER);
        };
    }

    private static DatabaseError classifyByClass(SQLException exception) {
        if (exception instanceof SQLIntegrityConstraintViolationException) {
            return DatabaseError.constraint(ConstraintKind.UNKNOWN, null);
        }
        if (exception instanceof SQLTransactionRollbackException) {
            return DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
        }
        if (exception instanceof SQLTimeoutException) {
            return DatabaseError.of(Kind.STATEMENT_TIMEOUT);
        }
        if (exception instanceof SQLTransientConnectionException
                || exception instanceof SQLNonTransientConnectionException
                || exception instanceof SQLRecoverableException) {
            return DatabaseError.of(Kind.CONNECTION_LOST);
        }
        if (exception instanceof SQLDataException) {
            return DatabaseError.of(Kind.DATA_ERROR);
        }
        if (exception instanceof SQLSyntaxErrorException) {
            return DatabaseError.of(Kind.SYNTAX_ERROR);
        }
        if (exception instanceof SQLInvalidAuthorizationSpecException) {
            return DatabaseError.of(Kind.PERMISSION_DENIED);
        }
        return DatabaseError.of(Kind.OTHER);
    }

    private static boolean tellsMore(DatabaseError candidate, DatabaseError found) {
        if (found.kind() == Kind.OTHER) {
            return true;
        }
        return found.kind() == Kind.CONSTRAINT_VIOLATION
                && candidate.kind() == Kind.CONSTRAINT_VIOLATION
                && found.constraintName() == null
                && (candidate.constraintName() != null || found.constraintKind() == ConstraintKind.UNKNOWN);
    }

    /** The exception with all causes and next exceptions; a batch comes last, as its message quotes the statement. */
    private static List<SQLException> linkedTo(SQLException exception) {
        List<SQLException> linked = new ArrayList<>();
        collect(exception, linked, MOST_LINKED_EXCEPTIONS);
        linked.sort((left, right) ->
                Boolean.compare(left instanceof BatchUpdateException, right instanceof BatchUpdateException));
        return linked;
    }

    private static void collect(@Nullable Throwable failure, List<SQLException> linked, int depth) {
        Throwable current = failure;
        for (int left = depth; current != null && left > 0; left--) {
            if (current instanceof SQLException sqlException) {
                if (linked.contains(sqlException) || linked.size() >= MOST_LINKED_EXCEPTIONS) {
                    return;
                }
                linked.add(sqlException);
                collect(sqlException.getNextException(), linked, left - 1);
            }
            current = current.getCause();
        }
    }
}
