package org.aludel.provider.load;

import org.aludel.core.engine.Row;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Takes the parts out of rows. */
final class FetchedRow {

    private FetchedRow() {}

    /** The entity of a row; null if it has none. */
    static @Nullable EntityMapping entity(EntitySelection selection, Row row) {
        int discriminator = selection.discriminator();
        return selection.entity(discriminator < 0 ? null : row.get(discriminator));
    }

    /** The values of the state of an entity; null for columns that are not selected. */
    static @Nullable Object[] state(EntitySelection selection, EntityMapping entity, Row row) {
        int[] positions = selection.positions(entity);
        @Nullable Object[] state = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            state[i] = positions[i] < 0 ? null : row.get(positions[i]);
        }
        return state;
    }

    /** Some columns that follow each other. */
    static @Nullable Object[] values(Row row, int first, int count) {
        @Nullable Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.get(first + i);
        }
        return values;
    }
}
