package org.aludel.testing.databases;

import static java.util.Objects.requireNonNull;

import javax.sql.DataSource;

/**
 * An empty database that only its creator uses; {@link #close()} drops it. Its data source opens a new connection at
 * every call, without a pool.
 */
public final class FreshDatabase implements AutoCloseable {

    private final DriverDataSource dataSource;
    private final Runnable drop;

    FreshDatabase(String jdbcUrl, String user, String password, Runnable drop) {
        this.dataSource = new DriverDataSource(jdbcUrl, user, password);
        this.drop = requireNonNull(drop, "drop");
    }

    /** Opens unpooled connections. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The JDBC URL that the data source uses. */
    public String jdbcUrl() {
        return dataSource.url();
    }

    /** The user that the data source connects as; may be empty. */
    public String user() {
        return dataSource.user();
    }

    /** The password of that user; may be empty. */
    public String password() {
        return dataSource.password();
    }

    /** Drops the database, also while connections to it are open where the product allows that. */
    @Override
    public void close() {
        drop.run();
    }

    @Override
    public String toString() {
        return dataSource.url();
    }
}
