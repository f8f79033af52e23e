package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Cursors;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.SqlErrorClassifier;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.TypeMappings;

/** H2 2.1 to 2.5, in its regular mode. Immutable and thread-safe. */
public final class H2Dialect extends StandardDialect {

    /** The newest version that Aludel knows: H2 2.5. */
    public static final H2Dialect NEWEST = new H2Dialect(2, 5);

    static final String NAME = "h2";

    private static final Identifiers IDENTIFIERS =
            new Identifiers('"', '"', Identifiers.Folding.UPPER, 256, H2ReservedWords.ALL);

    private final boolean indexesInclude;
    private final boolean materializedViews;
    private final ListParameters lists = new H2Lists(supports(Capability.QUANTIFIED_ARRAY));
    private static final Cursors LAZY =
            new Cursors(null, "SET LAZY_QUERY_EXECUTION TRUE", "SET LAZY_QUERY_EXECUTION FALSE");

    /** The dialect of a version, such as 2 and 3; newer ones than Aludel knows speak as the newest. */
    public H2Dialect(int majorVersion, int minorVersion) {
        super(H2Capabilities.of(majorVersion, minorVersion));
        this.indexesInclude = majorVersion > 2 || majorVersion == 2 && minorVersion >= 5;
        this.materializedViews = majorVersion > 2 || majorVersion == 2 && minorVersion >= 3;
    }

    /** The dialect of a database that was connected to. */
    public H2Dialect(DatabaseInfo database) {
        this(database.majorVersion(), database.minorVersion());
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
        return H2Types.INSTANCE;
    }

    @Override
    public Functions functions() {
        return H2Functions.ALL;
    }

    @Override
    public ListParameters listParameters() {
        return lists;
    }

    @Override
    public CatalogReader catalog() {
        return H2Catalog.of(identifiers());
    }

    @Override
    public SqlErrorClassifier errors() {
        return H2Errors.INSTANCE;
    }

    /** Without this H2 computes the whole result before it hands out a row. */
    @Override
    public Cursors cursors() {
        return LAZY;
    }

    @Override
    public int maxParameters() {
        return 100_000;
    }

    /** True when a unique index may keep further columns. */
    boolean hasIncludeInIndexes() {
        return indexesInclude;
    }

    boolean hasMaterializedViews() {
        return materializedViews;
    }

    @Override
    public SqlCompiler newCompiler() {
        return new H2Compiler(this);
    }
}
