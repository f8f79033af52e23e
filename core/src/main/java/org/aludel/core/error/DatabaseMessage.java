package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Puts together what a {@link DatabaseException} says. */
final class DatabaseMessage {

    /** Statements with many rows get long; the exception has the whole text. */
    private static final int LONGEST_SQL = 4000;

    private DatabaseMessage() {}

    static String of(String whatAndAdvice, @Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        StringBuilder message = new StringBuilder(whatAndAdvice);
        if (sql != null) {
            message.append("\n  Statement: ").append(shortened(sql));
        }
        message.append("\n  SQLSTATE ").append(cause.getSQLState() == null ? "none" : cause.getSQLState());
        message.append(", vendor code ").append(cause.getErrorCode());
        switch (driverMessage) {
            case HIDDEN -> message.append("; the driver's own message, which may contain values, is in the cause.");
            case SHOWN -> message.append("\n  Driver: ").append(cause.getMessage());
        }
        return message.toString();
    }

    private static String shortened(String sql) {
        return sql.length() <= LONGEST_SQL
                ? sql
                : sql.substring(0, LONGEST_SQL) + "... (" + sql.length() + " characters)";
    }
}
