package org.aludel.compliance.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.aludel.core.engine.pool.ConnectionSource;
import org.aludel.core.engine.pool.PoolStatus;

/** Opens a connection for each borrower, and knows how many were not given back. Thread-safe. */
final class CountedConnections implements ConnectionSource {

    private final DataSource dataSource;
    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicLong opened = new AtomicLong();

    CountedConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    int lent() {
        return lent.get();
    }

    @Override
    public Connection acquire() throws SQLException {
        Connection connection = dataSource.getConnection();
        lent.incrementAndGet();
        opened.incrementAndGet();
        return connection;
    }

    @Override
    public void release(Connection connection, boolean broken) {
        lent.decrementAndGet();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A connection of the suite cannot be closed", e);
        }
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(0, lent.get(), 0, 0, opened.get(), 0);
    }

    @Override
    public void close() {
        // Each connection is closed when it comes back.
    }
}
