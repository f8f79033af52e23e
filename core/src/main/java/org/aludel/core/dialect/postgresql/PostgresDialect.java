package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ProcedureCalls;
import org.aludel.core.dialect.SequenceBlocks;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;

/** PostgreSQL 13 to 18. Immutable and thread-safe. */
public final class PostgresDialect extends StandardDialect {

    /** The newest version that Aludel knows: PostgreSQL 18. */
    public static final PostgresDialect NEWEST = new PostgresDialect(18);

    static final String NAME = "postgresql";

    /** The protocol counts parameters in 16 bits. */
    private static final int MAX_PARAMETERS = 65_535;

    private final int majorVersion;

    /** The dialect of a server of a major version, such as 17; newer ones than Aludel knows speak as the newest. */
    public PostgresDialect(int majorVersion) {
        super(new DialectParts(
                NAME,
                PostgresCapabilities.of(majorVersion),
                new Identifiers(
                        '"',
                        '"',
                        Identifiers.Folding.LOWER,
                        63,
                        Identifiers.LengthUnit.BYTES,
                        PostgresReservedWords.ALL),
                PostgresTypes.INSTANCE,
                PostgresFunctions.ALL,
                PostgresLists.INSTANCE,
                PostgresErrors.INSTANCE,
                MAX_PARAMETERS));
        this.majorVersion = majorVersion;
    }

    /** The dialect of a server that was connected to. */
    public PostgresDialect(DatabaseInfo database) {
        this(database.majorVersion());
    }

    @Override
    public CatalogReader catalog() {
        return PostgresCatalog.of(identifiers());
    }

    @Override
    public SequenceBlocks sequenceBlocks() {
        return new PostgresSequenceBlocks(identifiers());
    }

    /** True when computed columns need not be stored. */
    boolean hasVirtualColumns() {
        return majorVersion >= 18;
    }

    @Override
    public ProcedureCalls procedureCalls() {
        return PostgresCalls.INSTANCE;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new PostgresCompiler(this);
    }
}
