package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Two transactions waited for each other, and the database chose this one to give way. */
public final class DeadlockException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public DeadlockException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.DEADLOCK,
                "The transaction was chosen as the victim of a deadlock and cannot go on. Roll back and run it again; transactions that lock rows in one order avoid this.",
                sql,
                cause,
                driverMessage);
    }

    @Override
    public boolean isTransient() {
        return true;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
