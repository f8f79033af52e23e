package org.aludel.core.dialect.hsqldb;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows HSQLDB. */
public final class HsqldbDialectProvider implements DialectProvider {

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals("HSQL Database Engine")
                ? Optional.of(HsqldbDialect.NEWEST)
                : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(HsqldbDialect.NEWEST.name()) ? Optional.of(HsqldbDialect.NEWEST) : Optional.empty();
    }
}
