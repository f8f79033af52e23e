package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A lock that another transaction holds was not released in time, or at once where waiting was not wanted. */
public final class LockTimeoutException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public LockTimeoutException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.LOCK_TIMEOUT,
                "Another transaction holds a lock that was not released in time. Roll back and try again later, or raise the lock timeout.",
                sql,
                cause,
                driverMessage);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
