package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A value is out of range, too long, or not of the form that its type needs. */
public final class DataErrorException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public DataErrorException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.DATA_ERROR,
                "The database refused a value: out of range, too long, or not of the form that the type needs. Compare the values with the types of the columns.",
                sql,
                cause,
                driverMessage);
    }
}
