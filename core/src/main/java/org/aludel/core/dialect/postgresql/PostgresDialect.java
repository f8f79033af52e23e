package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.TypeMappings;

/** PostgreSQL 13 to 18. Immutable and thread-safe. */
public final class PostgresDialect extends StandardDialect {

    /** The newest version that Aludel knows: PostgreSQL 18. */
    public static final PostgresDialect NEWEST = new PostgresDialect(18);

    static final String NAME = "postgresql";

    private static final Identifiers IDENTIFIERS = new Identifiers(
            '"', '"', Identifiers.Folding.LOWER, 63, Identifiers.LengthUnit.BYTES, PostgresReservedWords.ALL);

    private final int majorVersion;

    /** The dialect of a server of a major version, such as 17; newer ones than Aludel knows speak as the newest. */
    public PostgresDialect(int majorVersion) {
        super(PostgresCapabilities.of(majorVersion));
        this.majorVersion = majorVersion;
    }

    /** The dialect of a server that was connected to. */
    public PostgresDialect(DatabaseInfo database) {
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
        return PostgresTypes.INSTANCE;
    }

    @Override
    public Functions functions() {
        return PostgresFunctions.ALL;
    }

    @Override
    public ListParameters listParameters() {
        return PostgresLists.INSTANCE;
    }

    @Override
    public SqlErrorClassifier errors() {
        return PostgresErrors.INSTANCE;
    }

    @Override
    public CatalogReader catalog() {
        return PostgresCatalog.of(identifiers());
    }

    /** The protocol counts parameters in 16 bits. */
    @Override
    public int maxParameters() {
        return 65_535;
    }

    /** True when computed columns need not be stored. */
    boolean hasVirtualColumns() {
        return majorVersion >= 18;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new PostgresCompiler(this);
    }
}
