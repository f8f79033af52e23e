package org.aludel.compliance.acme;

import java.util.Optional;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectProvider;

/** What the author of a dialect registers in {@code META-INF/services}. */
public final class AcmeDialectProvider implements DialectProvider {

    @Override
    public Optional<Dialect> dialectFor(DatabaseInfo database) {
        return database.productName().equals(AcmeDataSource.PRODUCT)
                ? Optional.of(new AcmeDialect(database))
                : Optional.empty();
    }

    @Override
    public Optional<Dialect> dialectNamed(String name) {
        return name.equals(AcmeDialect.NAME)
                ? Optional.of(new AcmeDialect(new DatabaseInfo(AcmeDataSource.PRODUCT, "newest", 1, 0)))
                : Optional.empty();
    }
}
