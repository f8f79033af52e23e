package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database did not understand a statement, or does not know a table, column or function in it. */
public final class SyntaxErrorException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public SyntaxErrorException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.SYNTAX_ERROR,
                "The database did not understand the statement, or does not know a name in it. Compare the names with the schema; for text of your own also check its syntax.",
                sql,
                cause,
                driverMessage);
    }
}
