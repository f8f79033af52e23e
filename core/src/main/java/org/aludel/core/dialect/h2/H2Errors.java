package org.aludel.core.dialect.h2;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.DatabaseError.Kind;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.SqlStateErrorClassifier;
import org.aludel.core.error.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** What errors of H2 mean, by its error codes ({@code org.h2.api.ErrorCode}). */
public final class H2Errors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new H2Errors();

    /** The first, perhaps qualified name in the quoted part of a message; quotes within that part are doubled. */
    private static final Pattern NAME =
            Pattern.compile(": \"(?:(?:\"\"[^\"]+\"\"|[^\". :]+)\\.)*(?:\"\"([^\"]+)\"\"|([^\". :]+))(?=[ :])");

    /** Older versions tell the index behind a unique constraint, not the constraint. */
    private static final Pattern INDEX_SUFFIX = Pattern.compile("_INDEX_[0-9A-F]+$");

    private H2Errors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (vendorCode) {
            case 23502, 23507 -> DatabaseError.constraint(ConstraintKind.NOT_NULL, null);
            case 23503, 23506 -> DatabaseError.constraint(ConstraintKind.FOREIGN_KEY, nameIn(message));
            case 23505 -> unique(message);
            case 23513, 23514 -> DatabaseError.constraint(ConstraintKind.CHECK, nameIn(message));
            case 40001 -> DatabaseError.of(Kind.DEADLOCK);
            // A row was changed by a concurrent transaction.
            case 90131 -> DatabaseError.of(Kind.SERIALIZATION_FAILURE);
            // The three are: lock timeout, row locked with NOWAIT in older and in newer versions.
            case 50200, 90146 -> DatabaseError.of(Kind.LOCK_TIMEOUT);
            case 57014 -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            // Connection broken, database closed, closing at shutdown, connection closed, object closed.
            case 90067, 90098, 90121, 90135, 90007 -> DatabaseError.of(Kind.CONNECTION_LOST);
            // More than one row in a scalar subquery; values that cannot be compared or converted.
            case 90053, 90051, 90095 -> DatabaseError.of(Kind.DATA_ERROR);
            // Admin rights required, not enough rights, wrong user or password.
            case 90040, 90096, 28000 -> DatabaseError.of(Kind.PERMISSION_DENIED);
            // Column count does not match.
            case 21002 -> DatabaseError.of(Kind.SYNTAX_ERROR);
            default -> null;
        };
    }

    private static DatabaseError unique(String message) {
        String name = nameIn(message);
        return message.contains("PRIMARY KEY ON ") || name != null && name.startsWith("PRIMARY_KEY_")
                ? DatabaseError.constraint(ConstraintKind.PRIMARY_KEY, name)
                : DatabaseError.constraint(ConstraintKind.UNIQUE, withoutSuffix(name));
    }

    private static @Nullable String withoutSuffix(@Nullable String name) {
        return name == null ? null : INDEX_SUFFIX.matcher(name).replaceFirst("");
    }

    private static @Nullable String nameIn(String message) {
        Matcher matcher = NAME.matcher(message);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        // A primary key without a name begins with these words.
        return "PRIMARY".equals(name) ? null : name;
    }
}
