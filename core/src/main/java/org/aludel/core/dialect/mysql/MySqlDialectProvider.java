package org.aludel.core.dialect.mysql;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** Knows MySQL, also under the name of MariaDB's driver. Stateless and thread-safe. */
public final class MySqlDialectProvider implements DialectProvider {

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        boolean mysql = database.productName().equalsIgnoreCase("MySQL")
                && ServerVersion.ofMariaDb(database).isEmpty();
        return mysql ? Optional.of(new MySqlDialect(database)) : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(MySqlDialect.NEWEST.name()) ? Optional.of(MySqlDialect.NEWEST) : Optional.empty();
    }
}
