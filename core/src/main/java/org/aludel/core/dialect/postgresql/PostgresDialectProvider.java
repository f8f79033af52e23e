package org.aludel.core.dialect.postgresql;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows PostgreSQL by its product name. */
public final class PostgresDialectProvider implements DialectProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public PostgresDialectProvider() {}

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals("PostgreSQL")
                ? Optional.of(new PostgresDialect(database))
                : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(PostgresDialect.NAME) ? Optional.of(PostgresDialect.NEWEST) : Optional.empty();
    }
}
