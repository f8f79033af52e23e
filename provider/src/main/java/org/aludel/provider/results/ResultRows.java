package org.aludel.provider.results;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.engine.RowValues;
import org.aludel.provider.load.EntityReading;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.FetchStep;
import org.aludel.provider.lowering.FetchedCollection;
import org.aludel.provider.lowering.LoweredQuery;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Makes the results of one execution of a query: takes out of each row what is in it while it is read, and puts that together
 * when all rows are there. Belongs to one thread.
 */
final class ResultRows implements RowReceiver {

    private final LoweredQuery lowered;
    private final Loader loader;
    private final ItemReader[] items;
    private final EntityReading reading;
    private final @Nullable InstanceState[] entities;
    private final List<Set<InstanceState>> owners;
    private final @Nullable CollectionRows collection;
    private final List<@Nullable Object> taken = new ArrayList<>();

    ResultRows(LoweredQuery lowered, List<EntitySelection> selections, Shapes shapes, Loader loader) {
        this.lowered = lowered;
        this.loader = loader;
        this.items = new ItemReader[lowered.values().size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = ItemReader.of(lowered.values().get(i), selections, shapes, loader);
        }
        this.reading = loader.reading(selections);
        this.entities = new InstanceState[selections.size()];
        FetchedCollection fetched = lowered.collection();
        this.collection = fetched == null ? null : new CollectionRows(fetched);
        this.owners = lowered.steps().isEmpty() ? List.of() : sets(selections.size());
    }

    private static List<Set<InstanceState>> sets(int count) {
        List<Set<InstanceState>> sets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sets.add(new LinkedHashSet<>());
        }
        return sets;
    }

    /**
     * Reads the rows.
     *
     * @param rows hands them to whom it is given
     */
    void read(Consumer<RowReceiver> rows) {
        reading.read(rows, this);
    }

    @Override
    public void receive(RowValues row) {
        for (int i = 0; i < entities.length; i++) {
            InstanceState state = reading.next(i, row);
            entities[i] = state;
            if (state != null && !owners.isEmpty()) {
                owners.get(i).add(state);
            }
        }
        if (collection == null || collection.isFirst(entities)) {
            taken.add(items.length == 1 ? items[0].take(row, entities) : several(row));
        }
    }

    private @Nullable Object several(RowValues row) {
        @Nullable Object[] values = new Object[items.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = items[i].take(row, entities);
        }
        return values;
    }

    /** The results, when all rows are there. */
    List<@Nullable Object> results(Maker maker) {
        reading.complete();
        if (collection != null) {
            collection.fill(loader);
        } else if (!lowered.steps().isEmpty()) {
            fetch();
        }
        for (ItemReader item : items) {
            item.fetch();
        }
        @Nullable Object[] values = new Object[items.length];
        for (int i = 0; i < taken.size(); i++) {
            Object row = taken.get(i);
            for (int item = 0; item < values.length; item++) {
                values[item] =
                        items[item].value(values.length == 1 ? row : ((@Nullable Object[]) requireNonNull(row))[item]);
            }
            taken.set(i, maker.make(values));
        }
        return taken;
    }

    /** Fetches what is not in the rows themselves. */
    private void fetch() {
        List<Supplier<List<InstanceState>>> all = new ArrayList<>();
        owners.forEach(states -> all.add(() -> List.copyOf(states)));
        for (FetchStep step : lowered.steps()) {
            all.add(loader.fetch(all.get(step.owner()).get(), step.path()));
        }
    }

    /** A collection whose elements come with their owners, which then are in several rows. */
    private static final class CollectionRows {

        private final FetchedCollection fetched;
        private final IdentityHashMap<InstanceState, List<InstanceState>> elements = new IdentityHashMap<>();
        private final List<InstanceState> owners = new ArrayList<>(); // in the order of rows
        private List<InstanceState> current = List.of();
        private @Nullable InstanceState before;

        CollectionRows(FetchedCollection fetched) {
            this.fetched = fetched;
        }

        /** Whether a row is the first one of its owner. */
        boolean isFirst(@Nullable InstanceState[] entities) {
            InstanceState owner = entities[0];
            if (owner == null) {
                return false;
            }
            boolean first = owner != before && meet(owner);
            InstanceState element = entities[fetched.element()];
            if (element != null) {
                current.add(element);
            }
            return first;
        }

        /** Goes over to another owner; returns whether it is a new one. */
        private boolean meet(InstanceState owner) {
            before = owner;
            List<InstanceState> known = elements.get(owner);
            current = known == null ? new ArrayList<>() : known;
            if (known == null) {
                elements.put(owner, current);
                owners.add(owner);
            }
            return known == null;
        }

        void fill(Loader loader) {
            for (InstanceState owner : owners) {
                loader.fill(fetched.attribute(), owner, requireNonNull(elements.get(owner)));
            }
        }
    }
}
