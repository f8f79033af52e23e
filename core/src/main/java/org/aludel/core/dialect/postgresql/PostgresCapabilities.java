package org.aludel.core.dialect.postgresql;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;

/** What PostgreSQL can do, by its major version (manual, appendix "Release Notes"). */
final class PostgresCapabilities {

    private PostgresCapabilities() {}

    static Set<Capability> of(int version) {
        // The order of rows that RETURNING gives back is not promised anywhere in the manual.
        Set<Capability> all = EnumSet.complementOf(EnumSet.of(
                Capability.LIMIT_PERCENT,
                Capability.IGNORE_NULLS,
                Capability.GENERATED_KEYS_IN_ORDER,
                Capability.FOREIGN_KEY_TO_LATER_TABLE));
        if (version < 14) {
            all.remove(Capability.CTE_SEARCH);
            all.remove(Capability.CTE_CYCLE);
        }
        if (version < 15) {
            all.remove(Capability.MERGE);
            all.remove(Capability.MERGE_FROM_QUERY);
            all.remove(Capability.MERGE_SAME_ACTION);
            all.remove(Capability.MERGE_CONDITION);
            all.remove(Capability.MERGE_DELETE);
            all.remove(Capability.MERGE_DO_NOTHING);
        }
        if (version < 16) {
            all.remove(Capability.TRY_CAST);
        }
        if (version < 17) {
            all.remove(Capability.MERGE_RETURNING);
            all.remove(Capability.MERGE_NOT_MATCHED_BY_SOURCE);
        }
        return all;
    }
}
