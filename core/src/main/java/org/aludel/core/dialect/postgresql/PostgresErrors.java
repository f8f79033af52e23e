package org.aludel.core.dialect.postgresql;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.DatabaseError.Kind;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.SqlStateErrorClassifier;
import org.aludel.core.dialect.VendorDetails;
import org.aludel.core.error.ConstraintKind;
import org.jspecify.annotations.Nullable;

/**
 * What errors of PostgreSQL mean: its SQLSTATEs (manual, appendix "PostgreSQL Error Codes") tell everything. The name of
 * a constraint is a field of the server's message; where the driver does not show it, it is read off the text.
 */
public final class PostgresErrors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new PostgresErrors();

    /** The name behind the word "constraint", whichever quotes the language of the server has. */
    private static final Pattern CONSTRAINT_NAME = Pattern.compile(
            "(?:constraint|Constraint|contrainte|restricci\u00f3n)[^\"\u00ab\u201e\n]*[\"\u00ab\u201e]\\s?([^\"\u00bb\u201c\n]+?)\\s?[\"\u00bb\u201c]");

    /** Without a name of its own, a primary key is called after its table. */
    private static final String PRIMARY_KEY_SUFFIX = "_pkey";

    private PostgresErrors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (sqlState) {
            case "23502" -> DatabaseError.constraint(ConstraintKind.NOT_NULL, serverField(exception, "getConstraint"));
            case "23001", "23503" -> constraint(ConstraintKind.FOREIGN_KEY, exception, message);
            case "23505" -> unique(constraintName(exception, message));
            case "23514" -> constraint(ConstraintKind.CHECK, exception, message);
            case "23P01" -> constraint(ConstraintKind.EXCLUSION, exception, message);
            // The transaction failed earlier; nothing but a rollback is accepted.
            case "25P02" -> DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
            // Idle in transaction too long, transaction too long: the server ends the connection.
            case "25P03", "25P04" -> DatabaseError.of(Kind.CONNECTION_LOST);
            case "40P01" -> DatabaseError.of(Kind.DEADLOCK);
            case "55P03" -> DatabaseError.of(Kind.LOCK_TIMEOUT);
            // Shutdown, crash, cannot connect now, database dropped, idle too long, too many connections.
            case "57P01", "57P02", "57P03", "57P04", "57P05", "53300" -> DatabaseError.of(Kind.CONNECTION_LOST);
            default -> null;
        };
    }

    private static DatabaseError constraint(ConstraintKind kind, SQLException exception, String message) {
        return DatabaseError.constraint(kind, constraintName(exception, message));
    }

    private static DatabaseError unique(@Nullable String name) {
        boolean primaryKey = name != null && name.endsWith(PRIMARY_KEY_SUFFIX);
        return DatabaseError.constraint(primaryKey ? ConstraintKind.PRIMARY_KEY : ConstraintKind.UNIQUE, name);
    }

    private static @Nullable String constraintName(SQLException exception, String message) {
        String field = serverField(exception, "getConstraint");
        if (field != null) {
            return field;
        }
        Matcher matcher = CONSTRAINT_NAME.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String serverField(SQLException exception, String method) {
        Object serverMessage = VendorDetails.of(exception, "getServerErrorMessage");
        return serverMessage == null ? null : VendorDetails.textOf(serverMessage, method);
    }
}
