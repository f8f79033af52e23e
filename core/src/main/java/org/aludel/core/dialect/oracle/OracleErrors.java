package org.aludel.core.dialect.oracle;

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
 * What errors of Oracle Database mean, by the numbers of its messages (ORA-nnnnn). It does not tell a primary key from
 * another unique constraint.
 */
public final class OracleErrors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new OracleErrors();

    private static final Pattern CONSTRAINT_NAME = Pattern.compile("\\(([^()]+)\\)");

    /** A deferred constraint that fails at commit is told in the second line. */
    private static final Pattern FURTHER_CODE = Pattern.compile("\nORA-(\\d{5})");

    private OracleErrors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (vendorCode) {
            // The transaction was rolled back; the reason follows.
            case 2091 -> rolledBack(message);
            // A trigger or a recursive statement failed; the reason follows.
            case 604, 4088, 6512 -> furtherError(message);
            default -> byCode(vendorCode, message);
        };
    }

    private static @Nullable DatabaseError byCode(int code, String message) {
        return switch (code) {
            case 1 -> DatabaseError.constraint(ConstraintKind.UNIQUE, constraintName(message));
            case 1400, 1407 -> DatabaseError.constraint(ConstraintKind.NOT_NULL, null);
            case 2290, 2293 -> DatabaseError.constraint(ConstraintKind.CHECK, constraintName(message));
            case 1402 -> DatabaseError.constraint(ConstraintKind.CHECK, null);
            case 2291, 2292, 2298, 2266 ->
                DatabaseError.constraint(ConstraintKind.FOREIGN_KEY, constraintName(message));
            case 2299 -> DatabaseError.constraint(ConstraintKind.UNIQUE, constraintName(message));
            case 2437 -> DatabaseError.constraint(ConstraintKind.PRIMARY_KEY, constraintName(message));
            case 60, 4020 -> DatabaseError.of(Kind.DEADLOCK);
            case 8177 -> DatabaseError.of(Kind.SERIALIZATION_FAILURE);
            // NOWAIT, library object, WAIT n, distributed lock, DDL lock.
            case 54, 2049, 4021, 30006, 14411 -> DatabaseError.of(Kind.LOCK_TIMEOUT);
            // Cancelled, resource plan limits.
            case 40, 1013, 56735 -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            case 24761, 25402 -> DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
            // Wrong user or password, no privilege, no session privilege, locked, expired, read-only.
            case 1017, 1031, 1045, 28000, 28001, 41900, 1950 -> DatabaseError.of(Kind.PERMISSION_DENIED);
            default -> byRange(code);
        };
    }

    private static @Nullable DatabaseError byRange(int code) {
        if (isLostConnection(code)) {
            return DatabaseError.of(Kind.CONNECTION_LOST);
        }
        if (isDataError(code)) {
            return DatabaseError.of(Kind.DATA_ERROR);
        }
        // The messages of the parser, and missing objects.
        return code >= 900 && code <= 999 || code == 1747 || code == 2289 || code == 4043
                ? DatabaseError.of(Kind.SYNTAX_ERROR)
                : null;
    }

    private static boolean isLostConnection(int code) {
        return switch (code) {
            // Killed, not logged on, starting or stopping, idle, end of file, not connected.
            case 28, 1012, 1033, 1034, 1089, 1090, 1092, 2396, 2399, 3113, 3114, 3135, 25408, 28511 -> true;
            // The driver: I/O error, closed connection, no more data, connection reset.
            case 17002, 17008, 17410, 17447, 17800 -> true;
            default -> code >= 12150 && code <= 12699;
        };
    }

    private static boolean isDataError(int code) {
        return switch (code) {
            // More than one row, overflow, precision, size, number, zero, raw, JSON, PL/SQL value.
            case 1426, 1427, 1428, 1438, 1461, 1465, 1476, 1489, 1722, 1401, 12899, 6502, 17157, 40441, 40587, 2000 ->
                true;
            // Dates and intervals.
            default -> code >= 1810 && code <= 1899;
        };
    }

    private static DatabaseError rolledBack(String message) {
        DatabaseError reason = furtherError(message);
        return reason == null ? DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK) : reason;
    }

    private static @Nullable DatabaseError furtherError(String message) {
        Matcher matcher = FURTHER_CODE.matcher(message);
        while (matcher.find()) {
            DatabaseError error = byCode(Integer.parseInt(matcher.group(1)), message.substring(matcher.start() + 1));
            if (error != null) {
                return error;
            }
        }
        return null;
    }

    private static @Nullable String constraintName(String message) {
        Matcher matcher = CONSTRAINT_NAME.matcher(message);
        return matcher.find() ? unqualified(matcher.group(1)) : null;
    }
}
