package org.aludel.core.dialect.h2;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows H2 by its product name. */
public final class H2DialectProvider implements DialectProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public H2DialectProvider() {}

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals("H2") ? Optional.of(new H2Dialect(database)) : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(H2Dialect.NAME) ? Optional.of(H2Dialect.NEWEST) : Optional.empty();
    }
}
