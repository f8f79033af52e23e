package org.aludel.core.dialect.derby;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows Derby. */
public final class DerbyDialectProvider implements DialectProvider {

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals("Apache Derby") ? Optional.of(DerbyDialect.NEWEST) : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(DerbyDialect.NEWEST.name()) ? Optional.of(DerbyDialect.NEWEST) : Optional.empty();
    }
}
