package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The connection broke, or the database ended it. Whether a commit that was under way was done is not known. */
public final class ConnectionLostException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public ConnectionLostException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.CONNECTION_LOST,
                "The connection to the database was lost. Use a new connection; when this happened during a commit, find out whether it was done before you repeat the work.",
                sql,
                cause,
                driverMessage);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
