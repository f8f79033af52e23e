package org.aludel.core.dialect.sqlserver;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows SQL Server by its product name. */
public final class SqlServerDialectProvider implements DialectProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public SqlServerDialectProvider() {}

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals("Microsoft SQL Server")
                ? Optional.of(new SqlServerDialect(database))
                : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(SqlServerDialect.NAME) ? Optional.of(SqlServerDialect.NEWEST) : Optional.empty();
    }
}
