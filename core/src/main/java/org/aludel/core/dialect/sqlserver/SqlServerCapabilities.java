package org.aludel.core.dialect.sqlserver;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;

/** What each version of SQL Server can do. */
final class SqlServerCapabilities {

    private static final Set<Capability> NEVER = EnumSet.of(
            Capability.ENUM_TYPES,
            Capability.FOREIGN_KEY_TO_LATER_TABLE,
            Capability.ORDINALITY,
            Capability.DATA_MODIFYING_CTE,
            Capability.CTE_MATERIALIZATION,
            Capability.CTE_SEARCH,
            Capability.CTE_CYCLE,
            Capability.DISTINCT_ON,
            Capability.INTERSECT_ALL,
            Capability.EXCEPT_ALL,
            Capability.VALUES_STATEMENT,
            Capability.FRAME_RANGE_OFFSET,
            Capability.FRAME_GROUPS,
            Capability.FRAME_EXCLUSION,
            Capability.WITHIN_GROUP,
            Capability.AGGREGATE_ORDER_BY,
            Capability.ROW_VALUE_COMPARISON,
            Capability.ROW_VALUE_IN,
            Capability.ARRAYS,
            Capability.ARRAY_ELEMENT,
            Capability.QUANTIFIED_ARRAY,
            Capability.CONTAINMENT,
            Capability.JSON_CONTAINMENT,
            Capability.FOR_KEY,
            Capability.UPSERT_CONSTRAINT,
            Capability.UPSERT_TARGET_WHERE,
            Capability.MERGE_SAME_ACTION,
            Capability.MERGE_DO_NOTHING,
            Capability.GENERATED_KEYS_IN_ORDER,
            Capability.INSERT_SELECT_IN_ORDER);

    private SqlServerCapabilities() {}

    static Set<Capability> of(SqlServerVersion version) {
        Set<Capability> capabilities = EnumSet.allOf(Capability.class);
        capabilities.removeAll(NEVER);
        if (!version.isAtLeast(SqlServerVersion.V2017)) {
            capabilities.remove(Capability.STRING_AGGREGATE);
        }
        if (!version.isAtLeast(SqlServerVersion.V2022)) {
            capabilities.remove(Capability.NAMED_WINDOW);
            capabilities.remove(Capability.IGNORE_NULLS);
        }
        if (!version.isAtLeast(SqlServerVersion.V2025)) {
            capabilities.remove(Capability.REGEX);
        }
        return capabilities;
    }
}
