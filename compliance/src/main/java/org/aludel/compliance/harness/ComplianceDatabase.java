package org.aludel.compliance.harness;

import static java.util.Objects.requireNonNull;

import javax.sql.DataSource;
import org.aludel.core.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A database that the suite may use: empty, and for nobody else while the suite runs. The suite creates its tables in the
 * default schema of the connection and leaves them there. Immutable.
 *
 * <pre>{@code
 * ComplianceDatabase.of(dataSource).withDdl(DdlHints.standard().withGeneratedKey("integer auto_increment primary key"))
 * }</pre>
 *
 * @param dataSource opens connections; the suite has at most two open at a time
 * @param dialect the dialect under test; null to look it up among the providers, as an engine does
 * @param ddl what DDL looks like
 * @param closing called when the suite has ended
 */
public record ComplianceDatabase(
        DataSource dataSource, @Nullable Dialect dialect, DdlHints ddl, Runnable closing) {

    public ComplianceDatabase {
        requireNonNull(dataSource, "dataSource");
        requireNonNull(ddl, "ddl");
        requireNonNull(closing, "closing");
    }

    /** A database whose dialect is found by a {@code DialectProvider} and whose DDL is standard SQL. */
    public static ComplianceDatabase of(DataSource dataSource) {
        return new ComplianceDatabase(dataSource, null, DdlHints.standard(), () -> {});
    }

    /** The same database with a dialect that is not looked up. */
    public ComplianceDatabase withDialect(Dialect given) {
        return new ComplianceDatabase(dataSource, requireNonNull(given, "given"), ddl, closing);
    }

    /** The same database with other DDL. */
    public ComplianceDatabase withDdl(DdlHints hints) {
        return new ComplianceDatabase(dataSource, dialect, hints, closing);
    }

    /** The same database with something to do when the suite has ended, such as dropping it. */
    public ComplianceDatabase onClose(Runnable action) {
        return new ComplianceDatabase(dataSource, dialect, ddl, action);
    }
}
