package org.aludel.core.dialect.db2;

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
 * What errors of Db2 mean, by SQLCODE. It tells the number of a unique index, not its name; the names of other
 * constraints are in the tokens of the message ({@code SQLERRMC}) or, with the server's message texts, in quotes.
 */
public final class Db2Errors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new Db2Errors();

    private static final Pattern TOKEN = Pattern.compile("SQLERRMC=([^;,]+)");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** Reasons of a rollback: a number on Linux, UNIX and Windows, a code on z/OS. */
    private static final Pattern DEADLOCK_REASON =
            Pattern.compile("SQLERRMC=(?:2\\b|00C90088)|(?i:reason(?: code)?) \"?(?:2\\b|00C90088)");

    private Db2Errors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (vendorCode) {
            case -803 -> DatabaseError.constraint(ConstraintKind.UNIQUE, null);
            case -530, -531, -532 -> DatabaseError.constraint(ConstraintKind.FOREIGN_KEY, constraintName(message));
            case -407 -> DatabaseError.constraint(ConstraintKind.NOT_NULL, null);
            case -545 -> DatabaseError.constraint(ConstraintKind.CHECK, constraintName(message));
            // A view's WITH CHECK OPTION.
            case -161 -> DatabaseError.constraint(ConstraintKind.CHECK, null);
            case -911, -913 ->
                DatabaseError.of(DEADLOCK_REASON.matcher(message).find() ? Kind.DEADLOCK : Kind.LOCK_TIMEOUT);
            case -904 -> sqlState.equals("57033") ? DatabaseError.of(Kind.LOCK_TIMEOUT) : null;
            case -905, -952 -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            // The driver insists on a rollback; the connection was made anew and the transaction lost.
            case -4497, -4498, -30108, -918 -> DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
            case -1024, -1224, -4470, -4499, -30080, -30081 -> DatabaseError.of(Kind.CONNECTION_LOST);
            case -551, -552, -4214, -30082 -> DatabaseError.of(Kind.PERMISSION_DENIED);
            // Number and date conversions, overflow, truncation, zero, more than one row.
            case -138, -180, -181, -302, -304, -405, -406, -413, -420, -433, -801, -802, -811 ->
                DatabaseError.of(Kind.DATA_ERROR);
            default -> null;
        };
    }

    private static @Nullable String constraintName(String message) {
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return unqualified(token.group(1));
        }
        Matcher quoted = QUOTED.matcher(message);
        return quoted.find() ? unqualified(quoted.group(1)) : null;
    }
}
