package org.aludel.core.dialect.oracle;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;

/** What each version of Oracle Database can do. */
final class OracleCapabilities {

    private static final Set<Capability> NEVER = EnumSet.of(
            Capability.ENUM_TYPES,
            Capability.FOREIGN_KEY_TO_LATER_TABLE,
            Capability.ORDINALITY,
            Capability.DATA_MODIFYING_CTE,
            Capability.CTE_MATERIALIZATION,
            Capability.CTE_CYCLE,
            Capability.CTE_IN_DML,
            Capability.DISTINCT_ON,
            Capability.VALUES_STATEMENT,
            Capability.AGGREGATE_ORDER_BY,
            Capability.ROW_VALUE_COMPARISON,
            Capability.ARRAYS,
            Capability.ARRAY_ELEMENT,
            Capability.QUANTIFIED_ARRAY,
            Capability.CONTAINMENT,
            Capability.JSON_CONTAINMENT,
            Capability.FOR_SHARE,
            Capability.FOR_KEY,
            Capability.OVERRIDING_SYSTEM_VALUE,
            Capability.INSERT_RETURNING,
            Capability.UPDATE_RETURNING,
            Capability.DELETE_RETURNING,
            Capability.MERGE_RETURNING,
            Capability.UPSERT_CONSTRAINT,
            Capability.UPSERT_TARGET_WHERE,
            Capability.UPSERT_RETURNING,
            Capability.MERGE_SAME_ACTION,
            Capability.MERGE_DELETE,
            Capability.MERGE_DO_NOTHING,
            Capability.MERGE_NOT_MATCHED_BY_SOURCE,
            Capability.GENERATED_KEYS_IN_ORDER,
            Capability.INSERT_SELECT_IN_ORDER);

    private static final Set<Capability> SINCE_12 = EnumSet.of(
            Capability.LATERAL,
            Capability.WITH_TIES,
            Capability.LIMIT_PERCENT,
            Capability.TRY_CAST,
            Capability.COLLATE,
            Capability.JSON_PATH);

    private static final Set<Capability> SINCE_21 = EnumSet.of(
            Capability.NAMED_WINDOW,
            Capability.FRAME_GROUPS,
            Capability.FRAME_EXCLUSION,
            Capability.INTERSECT_ALL,
            Capability.EXCEPT_ALL);

    private OracleCapabilities() {}

    static Set<Capability> of(OracleVersion version) {
        Set<Capability> capabilities = EnumSet.allOf(Capability.class);
        capabilities.removeAll(NEVER);
        if (!version.isAtLeast(OracleVersion.V12)) {
            capabilities.removeAll(SINCE_12);
        }
        if (!version.isAtLeast(OracleVersion.V21)) {
            capabilities.removeAll(SINCE_21);
        }
        return capabilities;
    }
}
