package org.aludel.core.dialect.mariadb;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;
import org.aludel.core.dialect.mysql.ServerVersion;

/** Knows MariaDB, also when a driver calls it MySQL. Stateless and thread-safe. */
public final class MariaDbDialectProvider implements DialectProvider {

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return ServerVersion.ofMariaDb(database).map(MariaDbDialect::new);
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(MariaDbDialect.NEWEST.name()) ? Optional.of(MariaDbDialect.NEWEST) : Optional.empty();
    }
}
