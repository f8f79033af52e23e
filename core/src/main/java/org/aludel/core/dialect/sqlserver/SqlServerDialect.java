package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.TypeMappings;

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

    private static final Identifiers IDENTIFIERS =
            new Identifiers('[', ']', Identifiers.Folding.NONE, 128, SqlServerReservedWords.ALL);

    private final SqlServerVersion version;
    private final Functions functions;
    private final SqlServerTypes types;

    private SqlServerDialect(SqlServerVersion version) {
        super(SqlServerCapabilities.of(version));
        this.version = version;
        this.functions = SqlServerFunctions.of(version);
        this.types = new SqlServerTypes(version);
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
    public String name() {
        return NAME;
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public TypeMappings types() {
        return types;
    }

    @Override
    public Functions functions() {
        return functions;
    }

    @Override
    public ListParameters listParameters() {
        return new SqlServerLists(types);
    }

    @Override
    public SqlErrorClassifier errors() {
        return SqlServerErrors.INSTANCE;
    }

    /** The server takes 2100; the driver needs three of them for the statement itself. */
    @Override
    public int maxParameters() {
        return 2_097;
    }

    SqlServerVersion version() {
        return version;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new SqlServerCompiler(this);
    }
}
