package org.aludel.core.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database. Thread-safe. */
interface Opener {

    /** A new connection, as the driver or data source makes it. */
    Connection open() throws SQLException;

    /** What is connected to, without credentials. */
    String target();
}
