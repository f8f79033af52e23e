package org.aludel.core.dialect.oracle;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows Oracle Database by its product name. */
public final class OracleDialectProvider implements DialectProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public OracleDialectProvider() {}

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals("Oracle") ? Optional.of(new OracleDialect(database)) : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(OracleDialect.NAME) ? Optional.of(OracleDialect.NEWEST) : Optional.empty();
    }
}
