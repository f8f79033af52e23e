package org.aludel.core.dialect.h2;

import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Cursors;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ProcedureCalls;
import org.aludel.core.dialect.SequenceBlocks;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.schema.difference.Equivalence;

/** H2 2.1 to 2.5, in its regular mode. Immutable and thread-safe. */
public final class H2Dialect extends StandardDialect {

    /** The newest version that Aludel knows: H2 2.5. */
    public static final H2Dialect NEWEST = new H2Dialect(2, 5);

    static final String NAME = "h2";

    private static final int MAX_PARAMETERS = 100_000;
    private static final Cursors LAZY =
            new Cursors(null, "SET LAZY_QUERY_EXECUTION TRUE", "SET LAZY_QUERY_EXECUTION FALSE");

    private final boolean indexesInclude;
    private final boolean materializedViews;

    /** The dialect of a version, such as 2 and 3; newer ones than Aludel knows speak as the newest. */
    public H2Dialect(int majorVersion, int minorVersion) {
        super(parts(H2Capabilities.of(majorVersion, minorVersion)));
        this.indexesInclude = majorVersion > 2 || majorVersion == 2 && minorVersion >= 5;
        this.materializedViews = majorVersion > 2 || majorVersion == 2 && minorVersion >= 3;
    }

    private static DialectParts parts(Set<Capability> capabilities) {
        return new DialectParts(
                NAME,
                capabilities,
                new Identifiers('"', '"', Identifiers.Folding.UPPER, 256, H2ReservedWords.ALL),
                H2Types.INSTANCE,
                H2Functions.ALL,
                new H2Lists(capabilities.contains(Capability.QUANTIFIED_ARRAY)),
                H2Errors.INSTANCE,
                MAX_PARAMETERS);
    }

    /** The dialect of a database that was connected to. */
    public H2Dialect(DatabaseInfo database) {
        this(database.majorVersion(), database.minorVersion());
    }

    @Override
    public CatalogReader catalog() {
        return H2Catalog.of(identifiers());
    }

    @Override
    public Equivalence equivalence() {
        return new H2Equivalence(this);
    }

    /** Without this H2 computes the whole result before it hands out a row. */
    @Override
    public Cursors cursors() {
        return LAZY;
    }

    @Override
    public SequenceBlocks sequenceBlocks() {
        return H2SequenceBlocks.INSTANCE;
    }

    /** True when a unique index may keep further columns. */
    boolean hasIncludeInIndexes() {
        return indexesInclude;
    }

    boolean hasMaterializedViews() {
        return materializedViews;
    }

    @Override
    public ProcedureCalls procedureCalls() {
        return H2Calls.INSTANCE;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new H2Compiler(this);
    }
}
