package org.aludel.core.dialect.h2;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;

/** What H2 can do, by its version. */
final class H2Capabilities {

    private H2Capabilities() {}

    static Set<Capability> of(int major, int minor) {
        Set<Capability> all = EnumSet.complementOf(EnumSet.of(
                Capability.FOREIGN_KEY_TO_LATER_TABLE,
                Capability.FULL_JOIN,
                Capability.LATERAL,
                Capability.TABLE_SAMPLE,
                Capability.DATA_MODIFYING_CTE,
                Capability.CTE_MATERIALIZATION,
                Capability.CTE_SEARCH,
                Capability.CTE_CYCLE,
                Capability.ROLLUP,
                Capability.CUBE,
                Capability.GROUPING_SETS,
                Capability.INTERSECT_ALL,
                Capability.EXCEPT_ALL,
                Capability.TRY_CAST,
                Capability.COLLATE,
                Capability.CONTAINMENT,
                Capability.JSON_CONTAINMENT,
                Capability.FULL_TEXT,
                Capability.FOR_SHARE,
                Capability.FOR_KEY,
                Capability.UPSERT_CONSTRAINT,
                Capability.UPSERT_TARGET_WHERE,
                Capability.MERGE_NOT_MATCHED_BY_SOURCE));
        if (major < 2 || major == 2 && minor < 2) {
            all.remove(Capability.QUANTIFIED_ARRAY);
            all.remove(Capability.JSON_PATH);
            all.remove(Capability.NOWAIT);
            all.remove(Capability.SKIP_LOCKED);
            all.remove(Capability.LOCK_OF);
        }
        return all;
    }
}
