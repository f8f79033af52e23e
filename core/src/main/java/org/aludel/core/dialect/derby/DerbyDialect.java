package org.aludel.core.dialect.derby;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ReservedWords;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.typed.Db2FamilyQueries;
import org.aludel.core.schema.difference.Equivalence;

/**
 * Apache Derby 10.14 to 10.17, whose SQL is the same. It has neither common tables, window functions (but {@code
 * row_number() OVER ()}), FULL JOIN, row values nor RETURNING; upserts of one row become MERGE. Moments are stored as
 * timestamps in UTC; {@code CURRENT_TIMESTAMP} is in the time zone of the virtual machine that the database runs in, so
 * run that in UTC where the two meet. Immutable and thread-safe.
 */
public final class DerbyDialect extends StandardDialect {

    private static final Set<Capability> CAPABILITIES = EnumSet.of(
            Capability.RIGHT_JOIN,
            Capability.JOIN_USING,
            Capability.VALUES_TABLE,
            Capability.TABLE_FUNCTION,
            Capability.ROLLUP,
            Capability.INTERSECT,
            Capability.INTERSECT_ALL,
            Capability.EXCEPT,
            Capability.EXCEPT_ALL,
            Capability.NESTED_SET_OPERATION,
            Capability.VALUES_STATEMENT,
            Capability.AGGREGATE_FILTER,
            Capability.SEQUENCES,
            Capability.FOR_UPDATE,
            Capability.FOR_SHARE,
            Capability.INSERT_MULTIPLE_ROWS,
            Capability.INSERT_DEFAULT_VALUES,
            Capability.INSERT_DEFAULT,
            Capability.UPSERT,
            Capability.UPSERT_DO_NOTHING,
            Capability.UPSERT_TARGET,
            Capability.UPSERT_UPDATE_WHERE,
            Capability.UPDATE_FROM,
            Capability.DELETE_USING,
            Capability.MERGE,
            Capability.MERGE_SAME_ACTION,
            Capability.MERGE_CONDITION,
            Capability.MERGE_DELETE,
            Capability.SAVEPOINTS);

    private static final Identifiers IDENTIFIERS = new Identifiers(
            '"',
            '"',
            Identifiers.Folding.UPPER,
            128,
            ReservedWords.standardAnd("add asc assertion avg bit cascade character_length collation connection"
                    + " constraints continue convert deferrable deferred definer desc diagnostics exception explain first"
                    + " found getcurrentconnection go goto initially invoker isolation key last lower ltrim max min next"
                    + " nullif option pad partial preserve prior privileges public read relative restrict row_number rtrim"
                    + " schema space sqlcode sqlerror substr substring sum temporary transaction translate trim upper view"
                    + " work write xml xmlexists xmlparse xmlquery xmlserialize"));

    /** The dialect of version 10.17. */
    public static final DerbyDialect NEWEST = new DerbyDialect();

    public DerbyDialect() {
        super(new DialectParts(
                "derby",
                CAPABILITIES,
                IDENTIFIERS,
                DerbyTypes.INSTANCE,
                DerbyFunctions.all(),
                DerbyTypes.INSTANCE.lists(Db2FamilyQueries.FROM_ONE_ROW),
                DerbyErrors.INSTANCE,
                DialectParts.MAX_PARAMETERS));
    }

    @Override
    public CatalogReader catalog() {
        return DerbyCatalog.of(identifiers());
    }

    @Override
    public Equivalence equivalence() {
        return new DerbyEquivalence(this);
    }

    @Override
    public SqlCompiler newCompiler() {
        return new DerbyCompiler(this);
    }
}
