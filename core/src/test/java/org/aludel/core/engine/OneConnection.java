package org.aludel.core.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.PoolStatus;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** A source of one connection, which a test can look at. */
final class OneConnection implements ConnectionSource {

    private final FreshDatabase database;
    private final Connection jdbc;
    private int lent;
    private int broken;

    private OneConnection(FreshDatabase database) throws SQLException {
        this.database = database;
        this.jdbc = database.dataSource().getConnection();
    }

    static OneConnection h2() throws SQLException {
        return to(TestDatabase.H2);
    }

    static OneConnection to(TestDatabase kind) throws SQLException {
        return new OneConnection(kind.freshDatabase());
    }

    Connection jdbc() {
        return jdbc;
    }

    int broken() {
        return broken;
    }

    @Override
    public Connection acquire() {
        lent++;
        return jdbc;
    }

    @Override
    public void release(Connection connection, boolean lost) {
        lent--;
        broken += lost ? 1 : 0;
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(1, lent, 1 - lent, 0, 1, broken);
    }

    @Override
    public void close() {
        database.close();
    }
}
