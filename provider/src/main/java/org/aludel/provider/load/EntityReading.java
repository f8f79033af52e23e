package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.engine.RowValues;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entities out of rows that are read one after the other, and gives them what needs further statements when all
 * rows are there. If that fails, the instances that came with it are managed no more, since they lack state, and references are
 * what they were. Belongs to one thread.
 */
public final class EntityReading {

    private final Loader loader;
    private final EntityRows[] entities;
    private final List<InstanceState> stateless = new ArrayList<>();
    private Set<InstanceState> known = Set.of();
    private List<InstanceState> references = List.of();

    EntityReading(Loader loader, List<EntitySelection> selections) {
        this.loader = loader;
        this.entities = new EntityRows[selections.size()];
        for (int i = 0; i < entities.length; i++) {
            entities[i] = new EntityRows(selections.get(i), this, loader);
        }
    }

    /**
     * Reads rows.
     *
     * @param rows hands them to whom it is given
     * @param receiver takes them, and asks for {@link #next}
     */
    public void read(Consumer<RowReceiver> rows, RowReceiver receiver) {
        try {
            rows.accept(receiver);
        } catch (RuntimeException | Error e) {
            abandon();
            throw e;
        }
    }

    /**
     * The entity of a selection in a row, which may have no state before {@link #complete}. Executes nothing.
     *
     * @return null if the row has none
     */
    public @Nullable InstanceState next(int selection, RowValues row) {
        return entities[selection].next(row);
    }

    /**
     * Notes that an instance gets the state of a row.
     *
     * @param before the same, if it was there before
     */
    void add(InstanceState state, @Nullable InstanceState before) {
        stateless.add(state);
        if (before != null) {
            addKnown(state);
        }
    }

    private void addKnown(InstanceState state) {
        if (known.isEmpty()) {
            known = new HashSet<>();
            references = new ArrayList<>();
        }
        known.add(state);
        if (state.status() == Status.REFERENCE) {
            references.add(state);
        }
    }

    /** Gives the entities their state. */
    public void complete() {
        try {
            loader.rowInstances().complete(stateless);
        } catch (RuntimeException | Error e) {
            abandon();
            throw e;
        }
    }

    private void abandon() {
        for (InstanceState state : stateless) {
            if (!known.contains(state)) {
                loader.context().remove(state);
            }
        }
        references.forEach(loader.sleeping()::asleep);
    }
}
