package org.aludel.provider.flush;

import java.util.BitSet;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** What is to be written of one instance. */
final class EntityChange {

    private final InstanceState state;
    private final EntityWrites writes;
    private final Kind kind;
    private final @Nullable Object @Nullable [] before;
    private @Nullable Object[] now;
    private final BitSet changed;

    /** What becomes of the instance. */
    enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    /**
     * A change.
     *
     * @param before the values of the columns as the database has them; null for a row that is not there
     * @param now the values of the columns as they shall be; with {@link Kind#DELETE} those that the database has
     * @param changed the columns that differ
     */
    EntityChange(
            InstanceState state,
            EntityWrites writes,
            Kind kind,
            @Nullable Object @Nullable [] before,
            @Nullable Object[] now,
            BitSet changed) {
        this.state = state;
        this.writes = writes;
        this.kind = kind;
        this.before = before;
        this.now = now;
        this.changed = changed;
    }

    InstanceState state() {
        return state;
    }

    EntityWrites writes() {
        return writes;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Object @Nullable [] before() {
        return before;
    }

    @Nullable
    Object[] now() {
        return now;
    }

    /** Takes other values, after references have got their identifiers. */
    void now(@Nullable Object[] values) {
        now = values;
    }

    /** Takes the identifier that the database made. */
    void takeKey(EntityKey key) {
        int[] columns = state.shape().keyColumns();
        for (int i = 0; i < columns.length; i++) {
            now[columns[i]] = key.value(i);
        }
    }

    BitSet changed() {
        return changed;
    }
}
