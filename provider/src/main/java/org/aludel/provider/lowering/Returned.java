package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Selectable;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * What a change returns of its rows. Immutable.
 *
 * @param columns the list of RETURNING; empty when nothing is returned
 * @param values what became of each item of the list
 */
record Returned(List<Selectable> columns, List<SelectedValue> values) {

    /** Nothing. */
    static final Returned NOTHING = new Returned(List.of(), List.of());

    Returned {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /**
     * What some items are in columns.
     *
     * @param nodes lowers them, in the scope of what is changed
     * @param entity what is changed; null for a table that the statement names itself
     * @throws IllegalArgumentException if one is an entity (ALU-4507)
     */
    static Returned of(List<Selectable> items, NodeLowering nodes, @Nullable EntityMapping entity) {
        if (items.isEmpty()) {
            return NOTHING;
        }
        SelectList list = new SelectList(nodes, null, any -> Set.of());
        items.forEach(list::add);
        for (SelectedValue value : list.values()) {
            if (value instanceof SelectedValue.Key key) {
                throw LoweringErrors.entityReturned(entity == null ? key.entity() : entity);
            }
        }
        return new Returned(list.columns(), list.values());
    }

    boolean isNothing() {
        return columns.isEmpty();
    }

    /** The same with other columns in the place of some. */
    Returned rewritten(NodeRewriter rewriter) {
        List<Selectable> rewritten = new ArrayList<>();
        columns.forEach(column -> rewritten.add((Selectable) rewriter.rewrite(column)));
        return new Returned(rewritten, values);
    }
}
