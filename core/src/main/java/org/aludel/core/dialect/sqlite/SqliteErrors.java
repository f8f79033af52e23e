package org.aludel.core.dialect.sqlite;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.DatabaseError.Kind;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.SqlStateErrorClassifier;
import org.aludel.core.error.ConstraintKind;
import org.jspecify.annotations.Nullable;

/**
 * What errors of SQLite mean, by its result codes. The driver gives no SQLSTATE; it writes the extended result code in
 * brackets before the message. SQLite names columns instead of unique constraints and nothing for foreign keys.
 */
public final class SqliteErrors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new SqliteErrors();

    private static final Pattern RESULT_CODE = Pattern.compile("^\\[(SQLITE_[A-Z_]+)]");

    private static final Pattern UNIQUE_INDEX = Pattern.compile("constraint failed: index '([^']+)'");

    /** Without a name, SQLite shows the condition. */
    private static final Pattern CHECK_NAME = Pattern.compile("CHECK constraint failed: (\\w+)\\)?$");

    /** The result code for "anything else" also stands for values that a function cannot work with. */
    private static final Pattern VALUE_PROBLEM = Pattern.compile("overflow|malformed JSON|too big|cannot open value");

    private SqliteErrors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        Matcher matcher = RESULT_CODE.matcher(message);
        return matcher.find()
                ? byExtendedCode(matcher.group(1), vendorCode, message)
                : byPrimaryCode(vendorCode, message);
    }

    private static @Nullable DatabaseError byExtendedCode(String code, int primaryCode, String message) {
        return switch (code) {
            case "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                DatabaseError.constraint(ConstraintKind.PRIMARY_KEY, null);
            case "SQLITE_CONSTRAINT_UNIQUE" ->
                DatabaseError.constraint(ConstraintKind.UNIQUE, firstMatch(UNIQUE_INDEX, message));
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> DatabaseError.constraint(ConstraintKind.FOREIGN_KEY, null);
            case "SQLITE_CONSTRAINT_NOTNULL" -> DatabaseError.constraint(ConstraintKind.NOT_NULL, null);
            case "SQLITE_CONSTRAINT_CHECK" ->
                DatabaseError.constraint(ConstraintKind.CHECK, firstMatch(CHECK_NAME, message));
            // A value of another type in a strict table.
            case "SQLITE_CONSTRAINT_DATATYPE" -> DatabaseError.of(Kind.DATA_ERROR);
            case "SQLITE_BUSY_SNAPSHOT" -> DatabaseError.of(Kind.SERIALIZATION_FAILURE);
            case "SQLITE_ABORT_ROLLBACK" -> DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
            default -> byPrimaryCode(primaryCode, message);
        };
    }

    private static @Nullable DatabaseError byPrimaryCode(int code, String message) {
        return switch (code) {
            case 0 -> message.contains("database connection closed") ? DatabaseError.of(Kind.CONNECTION_LOST) : null;
            case 1 -> DatabaseError.of(VALUE_PROBLEM.matcher(message).find() ? Kind.DATA_ERROR : Kind.SYNTAX_ERROR);
            // No permission for the file, read-only file, refused by an authorizer.
            case 3, 8, 23 -> DatabaseError.of(Kind.PERMISSION_DENIED);
            // Locked by another process or connection.
            case 5, 6 -> DatabaseError.of(Kind.LOCK_TIMEOUT);
            case 9 -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            case 14 -> DatabaseError.of(Kind.CONNECTION_LOST);
            // Too big, wrong type.
            case 18, 20 -> DatabaseError.of(Kind.DATA_ERROR);
            case 19 -> DatabaseError.constraint(ConstraintKind.UNKNOWN, null);
            default -> null;
        };
    }

    private static @Nullable String firstMatch(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
