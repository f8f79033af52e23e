package org.aludel.core.dialect.mysql;

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
 * What errors of MySQL and MariaDB mean, by their error numbers; their SQLSTATEs are coarse. Both say which index holds a
 * value twice, MySQL with the table before it.
 */
public final class MysqlErrors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new MysqlErrors();

    /** The value stands before it and may contain anything, so the key is the last quoted text. */
    private static final Pattern DUPLICATE_KEY = Pattern.compile("(?s).*'(?:[^'.]*\\.)?([^']+)'");

    private static final Pattern FOREIGN_KEY = Pattern.compile("CONSTRAINT `([^`]+)` FOREIGN KEY");

    private static final Pattern CHECK = Pattern.compile("(?i)CONSTRAINT [`']([^`']+)[`'] (?:failed|is violated)");

    private MysqlErrors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (vendorCode) {
            case 1022, 1062, 1169, 1557, 1586, 1761, 1762, 1859 -> unique(firstMatch(DUPLICATE_KEY, message));
            case 1216, 1217, 1451, 1452 ->
                DatabaseError.constraint(ConstraintKind.FOREIGN_KEY, firstMatch(FOREIGN_KEY, message));
            case 1048, 1263, 1364 -> DatabaseError.constraint(ConstraintKind.NOT_NULL, null);
            case 3819, 4025 -> DatabaseError.constraint(ConstraintKind.CHECK, firstMatch(CHECK, message));
            case 1369 -> DatabaseError.constraint(ConstraintKind.CHECK, null);
            case 1213, 1614 -> DatabaseError.of(Kind.DEADLOCK);
            // A row changed since the snapshot was taken (MariaDB).
            case 1020 -> DatabaseError.of(Kind.SERIALIZATION_FAILURE);
            // Waited too long, NOWAIT, user-level lock.
            case 1205, 3572, 3132 -> DatabaseError.of(Kind.LOCK_TIMEOUT);
            // Cancelled, max_statement_time (MariaDB), max_execution_time (MySQL).
            case 1317, 1969, 3024 -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            // Server shutdown, killed, gone away, lost; network errors; idle for too long; too many connections.
            case 1040,
                    1047,
                    1053,
                    1152,
                    1153,
                    1158,
                    1159,
                    1160,
                    1161,
                    1184,
                    1203,
                    1927,
                    2002,
                    2003,
                    2006,
                    2013,
                    2055,
                    4031 -> DatabaseError.of(Kind.CONNECTION_LOST);
            case 1044, 1045, 1095, 1142, 1143, 1227, 1370, 1698, 3118 -> DatabaseError.of(Kind.PERMISSION_DENIED);
            // Out of range, truncated, too long, incorrect, division by zero, invalid JSON, more than one row.
            case 1242, 1264, 1265, 1292, 1365, 1366, 1367, 1406, 1411, 1441, 1690, 3140, 3141, 4038 ->
                DatabaseError.of(Kind.DATA_ERROR);
            // Number of columns does not fit; unknown function.
            case 1136, 1305 -> DatabaseError.of(Kind.SYNTAX_ERROR);
            case 1402, 1613 -> DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
            default -> sqlState.equals("70100") ? DatabaseError.of(Kind.STATEMENT_TIMEOUT) : null;
        };
    }

    private static DatabaseError unique(@Nullable String key) {
        return "PRIMARY".equals(key)
                ? DatabaseError.constraint(ConstraintKind.PRIMARY_KEY, key)
                : DatabaseError.constraint(ConstraintKind.UNIQUE, key);
    }

    private static @Nullable String firstMatch(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
