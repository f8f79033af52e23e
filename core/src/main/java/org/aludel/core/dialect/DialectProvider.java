package org.aludel.core.dialect;

import java.util.Optional;

/**
 * Finds a {@link Dialect} for a database. Register an implementation in {@code META-INF/services} (and in the module
 * descriptor); the first one that answers wins, and providers of others come before Aludel's own.
 *
 * <pre>{@code
 * public final class AcmeDialectProvider implements DialectProvider {
 *     public Optional<Dialect> dialectFor(DatabaseInfo database) {
 *         return database.productName().equals("AcmeDB") ? Optional.of(new AcmeDialect(database)) : Optional.empty();
 *     }
 * }
 * }</pre>
 */
public interface DialectProvider {

    /** The dialect of a database that was connected to; empty when this provider does not know it. */
    Optional<Dialect> dialectFor(DatabaseInfo database);

    /** The dialect of a name, in its newest version, without a database; empty when this provider does not know it. */
    default Optional<Dialect> dialectNamed(String name) {
        return Optional.empty();
    }
}
