package org.aludel.core.dialect;

import java.sql.SQLException;

/** Tells what a failure means, from SQLSTATE, vendor code and message. Immutable; never throws. */
public interface SqlErrorClassifier {

    /** What an exception of the driver means; looks at its causes and next exceptions where needed. */
    DatabaseError classify(SQLException exception);
}
