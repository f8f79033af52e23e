package org.aludel.core.engine.pool;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks a data source. Its text form is not shown to anyone, because it may hold a password. */
record DataSourceOpener(DataSource dataSource) implements Opener {

    DataSourceOpener {
        requireNonNull(dataSource, "dataSource");
    }

    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public String target() {
        return "the data source of " + dataSource.getClass().getName();
    }
}
