package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The user lacks a privilege, or the database refused the credentials. */
public final class PermissionDeniedException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public PermissionDeniedException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.PERMISSION_DENIED,
                "The user lacks a privilege, or the credentials were refused. Grant the privilege, or connect as another user.",
                sql,
                cause,
                driverMessage);
    }
}
