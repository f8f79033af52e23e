package org.aludel.core.engine;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** How far transactions see each other's work, as SQL defines it, and working without transactions. */
public enum IsolationLevel {
    /** Each statement is a transaction of its own, committed at once. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE),
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private static final List<IsolationLevel> ALL = List.of(values());

    private final int jdbcLevel;

    IsolationLevel(int jdbcLevel) {
        this.jdbcLevel = jdbcLevel;
    }

    /** The level that JDBC has a number for; empty for one that only some database has. */
    static Optional<IsolationLevel> ofJdbc(int number) {
        for (IsolationLevel level : ALL) {
            if (level.jdbcLevel == number) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    int jdbcLevel() {
        return jdbcLevel;
    }
}
