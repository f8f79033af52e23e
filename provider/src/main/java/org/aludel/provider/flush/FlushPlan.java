package org.aludel.provider.flush;

import java.util.List;
import java.util.stream.Collectors;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.state.Shapes;

/**
 * What is to be written, in order. It is made without the database. Belongs to the thread of its persistence context, and
 * is good for one execution.
 */
public final class FlushPlan {

    private final List<FlushAction> actions;
    private final FlushChanges changes;

    FlushPlan(List<FlushAction> actions, FlushChanges changes) {
        this.actions = List.copyOf(actions);
        this.changes = changes;
    }

    List<FlushAction> actions() {
        return actions;
    }

    FlushChanges changes() {
        return changes;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /** Whether nothing has changed either. */
    public boolean isNothing() {
        return actions.isEmpty() && changes.isEmpty();
    }

    /** Whose rows are written, once they are. */
    public WrittenEntities written(UnitMapping mapping, Shapes shapes) {
        return WrittenEntities.of(changes, mapping, shapes);
    }

    /** A line for each statement, with the number of rows and without values. */
    @Override
    public String toString() {
        return actions.stream().map(FlushAction::toString).collect(Collectors.joining("\n"));
    }
}
