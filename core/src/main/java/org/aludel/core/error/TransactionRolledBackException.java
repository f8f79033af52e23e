package org.aludel.core.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database rolled back the transaction, or accepts nothing but a rollback, for a reason that has no kind of its own. */
public final class TransactionRolledBackException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public TransactionRolledBackException(@Nullable String sql, SQLException cause, DriverMessage driverMessage) {
        super(
                CoreErrorCode.TRANSACTION_ROLLED_BACK,
                "The database has rolled back the transaction, or insists that it is rolled back. Roll back and begin a new one; an earlier error of the same transaction tells why.",
                sql,
                cause,
                driverMessage);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
