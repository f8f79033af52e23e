package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** A row that is to be written. */
final class RowWrite {

    private final RowForm form;
    private final InstanceState entity;
    private final Supplier<@Nullable Object[]> values;
    private List<Integer> postponed = List.of();

    /**
     * A row.
     *
     * @param form what is done with it
     * @param entity the instance that it belongs to
     * @param values gives the values of the form's parameters, in their order; asked for when the row is written, since
     *     others may get their identifiers until then
     */
    RowWrite(RowForm form, InstanceState entity, Supplier<@Nullable Object[]> values) {
        this.form = form;
        this.entity = entity;
        this.values = values;
    }

    RowForm form() {
        return form;
    }

    InstanceState entity() {
        return entity;
    }

    /** The values of the form's parameters, in their order. */
    @Nullable
    Object[] values() {
        @Nullable Object[] all = values.get();
        for (int position : postponed) {
            all[position] = null;
        }
        return all;
    }

    /** Writes null for a parameter; somebody else writes the value later. */
    void postpone(int parameter) {
        List<Integer> more = new ArrayList<>(postponed);
        more.add(parameter);
        postponed = more;
    }
}
