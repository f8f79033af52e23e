package org.aludel.provider.results;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.engine.RowValues;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** Makes the results of what a change returns of its rows, among which are no entities. Belongs to one thread. */
final class ReturnedRows implements RowReceiver {

    private static final @Nullable InstanceState[] NO_ENTITIES = new InstanceState[0];

    private final ItemReader[] items;
    private final List<@Nullable Object[]> taken = new ArrayList<>();

    ReturnedRows(List<SelectedValue> values, Shapes shapes, Loader loader) {
        this.items = values.stream()
                .map(value -> ItemReader.of(value, List.of(), shapes, loader))
                .toArray(ItemReader[]::new);
    }

    @Override
    public void receive(RowValues row) {
        @Nullable Object[] values = new Object[items.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = items[i].take(row, NO_ENTITIES);
        }
        taken.add(values);
    }

    /** The results, when all rows are there. */
    List<@Nullable Object> results(Maker maker) {
        for (ItemReader item : items) {
            item.fetch();
        }
        List<@Nullable Object> results = new ArrayList<>(taken.size());
        for (@Nullable Object[] values : taken) {
            for (int i = 0; i < values.length; i++) {
                values[i] = items[i].value(values[i]);
            }
            results.add(maker.make(values));
        }
        return results;
    }
}
