package org.aludel.core.dialect.hsqldb;

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
 * What errors of HSQLDB mean: standard SQLSTATEs, with its error codes where one state has two meanings. It does not tell
 * a primary key from another unique constraint except by the name that it makes up itself.
 */
public final class HsqldbErrors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new HsqldbErrors();

    private static final Pattern NAME_BEFORE_TABLE = Pattern.compile(" ; (\\S.*?) table: ");

    /** A unique index that is no constraint. */
    private static final Pattern INDEX_AT_END = Pattern.compile("index violation: (\\S+)$");

    private HsqldbErrors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (sqlState) {
            case "23502" -> DatabaseError.constraint(ConstraintKind.NOT_NULL, nameIn(message));
            case "23503", "23504" -> DatabaseError.constraint(ConstraintKind.FOREIGN_KEY, nameIn(message));
            case "23505" -> unique(nameIn(message));
            case "23513" -> DatabaseError.constraint(ConstraintKind.CHECK, nameIn(message));
            // "User lacks privilege or object not found" is what HSQLDB says of a misspelled name.
            case "42501" -> DatabaseError.of(Kind.SYNTAX_ERROR);
            case "42507" -> DatabaseError.of(Kind.PERMISSION_DENIED);
            // A row was changed by two transactions.
            case "40501" -> DatabaseError.of(Kind.SERIALIZATION_FAILURE);
            case "40502" -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            default -> null;
        };
    }

    private static DatabaseError unique(@Nullable String name) {
        boolean primaryKey = name != null && name.startsWith("SYS_PK_");
        return DatabaseError.constraint(primaryKey ? ConstraintKind.PRIMARY_KEY : ConstraintKind.UNIQUE, name);
    }

    private static @Nullable String nameIn(String message) {
        Matcher constraint = NAME_BEFORE_TABLE.matcher(message);
        if (constraint.find()) {
            return constraint.group(1);
        }
        Matcher index = INDEX_AT_END.matcher(message);
        return index.find() ? index.group(1) : null;
    }
}
