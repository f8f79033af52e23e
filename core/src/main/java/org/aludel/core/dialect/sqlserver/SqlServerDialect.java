package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.ExpandedLists;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;

/**
 * Microsoft SQL Server 2016 to 2025, and Azure SQL Database. Functions that a version brought are used when the server
 * has that version; the database's compatibility level must not be older. Immutable and thread-safe.
 *
 * <p>Good to know: {@code RETURNING} becomes OUTPUT, which the server refuses for tables with triggers; an upsert
 * becomes a MERGE that holds its key range; boolean values are bits.
 */
public final class SqlServerDialect extends StandardDialect {

    /** The newest version that Aludel knows: SQL Server 2025. */
    public static final SqlServerDialect NEWEST = new SqlServerDialect(SqlServerVersion.V2025);

    static final String NAME = "sqlserver";

    /** The server takes 2100; the driver needs three of them for the statement itself. */
    private static final int MAX_PARAMETERS = 2_097;

    private final SqlServerVersion version;

    private SqlServerDialect(SqlServerVersion version) {
        super(parts(version, new SqlServerTypes(version)));
        this.version = version;
    }

    private static DialectParts parts(SqlServerVersion version, SqlServerTypes types) {
        return new DialectParts(
                NAME,
                SqlServerCapabilities.of(version),
                new Identifiers('[', ']', Identifiers.Folding.NONE, 128, SqlServerReservedWords.ALL),
                types,
                SqlServerFunctions.of(version),
                new ExpandedLists("", types::typedNull),
                SqlServerErrors.INSTANCE,
                MAX_PARAMETERS);
    }

    /** The dialect of a server of a major version, such as 16 for SQL Server 2022; newer ones speak as the newest. */
    public SqlServerDialect(int majorVersion) {
        this(SqlServerVersion.of(majorVersion));
    }

    /** The dialect of a server that was connected to. */
    public SqlServerDialect(DatabaseInfo database) {
        this(database.majorVersion());
    }

    @Override
    public CatalogReader catalog() {
        return SqlServerCatalog.of(this);
    }

    SqlServerVersion version() {
        return version;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new SqlServerCompiler(this);
    }
}
