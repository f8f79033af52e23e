package org.aludel.core.dialect.db2;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows Db2 for Linux, UNIX and Windows, whose product name has the platform behind a slash. */
public final class Db2DialectProvider implements DialectProvider {

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().startsWith("DB2/") ? Optional.of(new Db2Dialect(database)) : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(Db2Dialect.NEWEST.name()) ? Optional.of(Db2Dialect.NEWEST) : Optional.empty();
    }
}
