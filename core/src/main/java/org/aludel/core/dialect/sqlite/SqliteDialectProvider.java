package org.aludel.core.dialect.sqlite;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows SQLite. Stateless and thread-safe. */
public final class SqliteDialectProvider implements DialectProvider {

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals("SQLite") ? Optional.of(new SqliteDialect(database)) : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(SqliteDialect.NEWEST.name()) ? Optional.of(SqliteDialect.NEWEST) : Optional.empty();
    }
}
