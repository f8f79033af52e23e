package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement ran longer than its timeout, or somebody cancelled it. */
public final class StatementTimeoutException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public StatementTimeoutException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.STATEMENT_TIMEOUT,
                "The statement took longer than allowed, or was cancelled. Raise the timeout, or make the statement faster.",
                sql,
                cause,
                driverMessage);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
