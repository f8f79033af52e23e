package org.aludel.core.dialect.hsqldb;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ReservedWords;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.schema.difference.Equivalence;

/**
 * HSQLDB 2.7. It has no window functions but {@code row_number() OVER ()}, and no RETURNING; upserts become MERGE, and
 * lists of values one array. Immutable and thread-safe.
 */
public final class HsqldbDialect extends StandardDialect {

    private static final Set<Capability> CAPABILITIES = EnumSet.of(
            Capability.COMMENTS,
            Capability.RIGHT_JOIN,
            Capability.FULL_JOIN,
            Capability.JOIN_USING,
            Capability.LATERAL,
            Capability.VALUES_TABLE,
            Capability.TABLE_FUNCTION,
            Capability.ORDINALITY,
            Capability.CTE,
            Capability.RECURSIVE_CTE,
            Capability.ROLLUP,
            Capability.CUBE,
            Capability.GROUPING_SETS,
            Capability.INTERSECT,
            Capability.INTERSECT_ALL,
            Capability.EXCEPT,
            Capability.EXCEPT_ALL,
            Capability.NESTED_SET_OPERATION,
            Capability.VALUES_STATEMENT,
            Capability.AGGREGATE_FILTER,
            Capability.AGGREGATE_ORDER_BY,
            Capability.STRING_AGGREGATE,
            Capability.ROW_VALUE_COMPARISON,
            Capability.ROW_VALUE_IN,
            Capability.COLLATE,
            Capability.ARRAYS,
            Capability.ARRAY_ELEMENT,
            Capability.QUANTIFIED_ARRAY,
            Capability.REGEX,
            Capability.SEQUENCES,
            Capability.EXTRACT_WEEK,
            Capability.BITWISE_OPERATORS,
            Capability.FOR_UPDATE,
            Capability.FOR_UPDATE_IN_ORDER,
            Capability.INSERT_MULTIPLE_ROWS,
            Capability.INSERT_DEFAULT_VALUES,
            Capability.INSERT_DEFAULT,
            Capability.OVERRIDING_SYSTEM_VALUE,
            Capability.UPSERT,
            Capability.UPSERT_DO_NOTHING,
            Capability.UPSERT_MULTIPLE_ROWS,
            Capability.UPSERT_TARGET,
            Capability.UPSERT_UPDATE_WHERE,
            Capability.UPDATE_FROM,
            Capability.DELETE_USING,
            Capability.MERGE,
            Capability.MERGE_FROM_QUERY,
            Capability.MERGE_CONDITION,
            Capability.MERGE_DELETE,
            Capability.SAVEPOINTS);

    private static final Identifiers IDENTIFIERS = new Identifiers(
            '"',
            '"',
            Identifiers.Folding.UPPER,
            128,
            ReservedWords.standardAnd("coalesce collation convert curdate current_catalog current_schema curtime every"
                    + " json_array json_arrayagg json_object json_objectagg minus normalize now nullif occurrences_regex"
                    + " position_regex substring_regex sum sysdate today translate_regex"));

    /** The dialect of version 2.7. */
    public static final HsqldbDialect NEWEST = new HsqldbDialect();

    public HsqldbDialect() {
        super(new DialectParts(
                "hsqldb",
                CAPABILITIES,
                IDENTIFIERS,
                HsqldbTypes.INSTANCE,
                HsqldbFunctions.all(),
                HsqldbLists.INSTANCE,
                HsqldbErrors.INSTANCE,
                DialectParts.MAX_PARAMETERS));
    }

    @Override
    public CatalogReader catalog() {
        return HsqldbCatalog.of(identifiers());
    }

    @Override
    public Equivalence equivalence() {
        return new HsqldbEquivalence(this);
    }

    @Override
    public SqlCompiler newCompiler() {
        return new HsqldbCompiler(this);
    }
}
