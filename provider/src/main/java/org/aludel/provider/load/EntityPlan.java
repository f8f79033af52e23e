package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.provider.lowering.EntityFrom;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.StateColumns;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;

/**
 * The statements that fetch instances of an entity by columns that identify them. Immutable.
 *
 * @param selections what they select, alone in a list
 * @param byKey fetches one instance
 * @param byKeys fetches several
 */
record EntityPlan(List<EntitySelection> selections, SelectStatement byKey, SelectStatement byKeys) {

    private static final String ALIAS = "e";

    /**
     * A plan.
     *
     * @param entity the entity
     * @param state the columns of an entity's state
     * @param by the columns that identify an instance
     */
    static EntityPlan of(EntityMapping entity, StateColumns state, List<MappedColumn<?>> by) {
        return of(entity, state, by, Set.of());
    }

    /**
     * A plan by which instances come without some attributes.
     *
     * @param without the names of the attributes; see {@link #of(EntityMapping, StateColumns, List)} for the rest
     */
    static EntityPlan of(EntityMapping entity, StateColumns state, List<MappedColumn<?>> by, Set<String> without) {
        EntityFrom from = EntityFrom.of(entity, ALIAS);
        List<Expression<?>> keys = new ArrayList<>();
        by.forEach(column -> keys.add(from.column(column)));
        KeyCondition condition = new KeyCondition(keys);
        EntitySelection selection = EntitySelection.of(from, state, 0, without);
        SelectStatement all = Sql.select(selection.selectables()).from(from.element());
        Predicate restriction = from.restriction();
        SelectStatement restricted = restriction == null ? all : all.where(restriction);
        return new EntityPlan(
                List.of(selection), restricted.where(condition.isOne()), restricted.where(condition.isOneOf()));
    }

    /** What the statements select. */
    EntitySelection selection() {
        return selections.get(0);
    }
}
