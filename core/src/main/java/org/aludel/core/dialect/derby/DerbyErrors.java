package org.aludel.core.dialect.derby;

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
 * What errors of Derby mean, by its SQLSTATEs (reference manual, "Derby exception messages and SQL states"); vendor codes
 * are only severities. It does not tell a primary key from another unique constraint.
 */
public final class DerbyErrors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new DerbyErrors();

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /** Foreign keys: the table comes first, then the constraint. */
    private static final Pattern SECOND_QUOTED = Pattern.compile("'[^']*'[^']*'([^']+)'");

    private DerbyErrors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (sqlState) {
            // The second and third number of each kind are constraints that were checked at the end.
            case "23505", "23506", "23507" -> constraint(ConstraintKind.UNIQUE, exception, QUOTED, message);
            case "23503" -> constraint(ConstraintKind.FOREIGN_KEY, exception, SECOND_QUOTED, message);
            case "23516", "23517" -> constraint(ConstraintKind.FOREIGN_KEY, exception, QUOTED, message);
            case "23513", "23514", "23515" -> constraint(ConstraintKind.CHECK, exception, QUOTED, message);
            case "40001" -> DatabaseError.of(Kind.DEADLOCK);
            case "40XL1", "40XL2" -> DatabaseError.of(Kind.LOCK_TIMEOUT);
            case "XCL52" -> DatabaseError.of(Kind.STATEMENT_TIMEOUT);
            // Not a conversion but a statement that does not fit the table.
            case "21S01" -> DatabaseError.of(Kind.SYNTAX_ERROR);
            // The authentication failed; otherwise this state means a refused connection.
            case "08004" -> DatabaseError.of(Kind.PERMISSION_DENIED);
            default -> isPrivilegeMissing(sqlState) ? DatabaseError.of(Kind.PERMISSION_DENIED) : null;
        };
    }

    /** 42500 to 4251Z are about privileges and roles; 42502 to 42507 name the missing privilege. */
    private static boolean isPrivilegeMissing(String sqlState) {
        return sqlState.startsWith("4250") || sqlState.startsWith("4251");
    }

    private static DatabaseError constraint(
            ConstraintKind kind, SQLException exception, Pattern namePattern, String message) {
        String name = VendorDetails.textOf(exception, "getConstraintName");
        if (name == null) {
            Matcher matcher = namePattern.matcher(message);
            name = matcher.find() ? matcher.group(1) : null;
        }
        return DatabaseError.constraint(kind, unqualified(name));
    }
}
