package org.aludel.core.dialect.sqlserver;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.dialect.DatabaseError.Kind;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.SqlStateErrorClassifier;
import org.aludel.core.error.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** What errors of SQL Server mean, by the numbers in {@code sys.messages}; most of its SQLSTATEs tell nothing. */
public final class SqlServerErrors extends SqlStateErrorClassifier {

    public static final SqlErrorClassifier INSTANCE = new SqlServerErrors();

    /** The first quoted text; which quotes they are differs from message to message. */
    private static final Pattern FIRST_QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    /** Duplicate key in a unique index: the object comes first. */
    private static final Pattern SECOND_QUOTED = Pattern.compile("'[^']*'[^']*'([^']+)'");

    private SqlServerErrors() {}

    @Override
    protected @Nullable DatabaseError classifyByVendor(
            SQLException exception, int vendorCode, String sqlState, String message) {
        return switch (vendorCode) {
            case 2627 ->
                DatabaseError.constraint(
                        beforeName(message).contains("PRIMARY KEY")
                                ? ConstraintKind.PRIMARY_KEY
                                : ConstraintKind.UNIQUE,
                        firstMatch(FIRST_QUOTED, message));
            case 2601 -> DatabaseError.constraint(ConstraintKind.UNIQUE, firstMatch(SECOND_QUOTED, message));
            case 547 ->
                DatabaseError.constraint(
                        beforeName(message).contains("CHECK") ? ConstraintKind.CHECK : ConstraintKind.FOREIGN_KEY,
                        firstMatch(FIRST_QUOTED, message));
            case 515 -> DatabaseError.constraint(ConstraintKind.NOT_NULL, null);
            // A view's WITH CHECK OPTION.
            case 550 -> DatabaseError.constraint(ConstraintKind.CHECK, null);
            case 1205 -> DatabaseError.of(Kind.DEADLOCK);
            // Update conflicts of snapshot isolation and of memory-optimized tables.
            case 3960, 3961, 41301, 41302, 41305, 41325 -> DatabaseError.of(Kind.SERIALIZATION_FAILURE);
            case 1222 -> DatabaseError.of(Kind.LOCK_TIMEOUT);
            // Uncommittable transaction, rolled back at the end of the batch.
            case 3930, 3998 -> DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK);
            // Killed, shutdown, network; the last ones are those of the cloud.
            case 64, 233, 596, 6002, 6005, 10053, 10054, 10060, 17142, 4221, 40197, 40501, 40613, 10928, 10929 ->
                DatabaseError.of(Kind.CONNECTION_LOST);
            // No permission, cannot open the database, login failed.
            case 229, 230, 262, 297, 300, 916, 4060, 15247, 18456 -> DatabaseError.of(Kind.PERMISSION_DENIED);
            // Overflow, conversion, truncation, zero, dates, GUID, JSON, more than one row.
            case 220,
                    232,
                    241,
                    242,
                    244,
                    245,
                    248,
                    295,
                    296,
                    512,
                    517,
                    2628,
                    3623,
                    8114,
                    8115,
                    8134,
                    8152,
                    8169,
                    9420,
                    13609 -> DatabaseError.of(Kind.DATA_ERROR);
            // Parser, unknown names, columns that do not fit.
            case 102,
                    105,
                    109,
                    110,
                    120,
                    121,
                    156,
                    170,
                    195,
                    201,
                    205,
                    206,
                    207,
                    208,
                    209,
                    213,
                    319,
                    2812,
                    4104,
                    4121,
                    8120 -> DatabaseError.of(Kind.SYNTAX_ERROR);
            default -> null;
        };
    }

    /** Behind the name there may be values and other names. */
    private static String beforeName(String message) {
        Matcher matcher = FIRST_QUOTED.matcher(message);
        return matcher.find() ? message.substring(0, matcher.start()) : message;
    }

    private static @Nullable String firstMatch(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? unqualified(matcher.group(1)) : null;
    }
}
