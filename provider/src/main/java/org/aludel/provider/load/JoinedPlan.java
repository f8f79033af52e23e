package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.provider.lowering.EntityFrom;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.ReferenceShape;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * The statement that fetches one instance with those that it refers to and that are wanted at once, one step far; what these
 * refer to is fetched by further statements. Immutable.
 *
 * @param selections what is selected of the instance, and of the others
 * @param statement the statement
 */
record JoinedPlan(List<EntitySelection> selections, SelectStatement statement) {

    /** More joins than this cost more than a statement for each. */
    private static final int MOST = 6;

    JoinedPlan {
        selections = List.copyOf(selections);
    }

    /** The plan of an entity; null if there is nothing to be joined. */
    static @Nullable JoinedPlan of(EntityMapping entity, Shapes shapes) {
        Set<ReferenceValue> references = references(entity, shapes);
        if (references.isEmpty() || references.size() > MOST) {
            return null;
        }
        EntityFrom from = EntityFrom.of(entity, "e");
        List<Expression<?>> keys = new ArrayList<>();
        entity.id().columns().forEach(column -> keys.add(from.column(column)));
        EntitySelection selection = EntitySelection.of(from, new ShapeColumns(shapes), 0);
        List<Selectable> selected = new ArrayList<>(selection.selectables());
        List<EntitySelection> selections = new ArrayList<>(List.of(selection));
        FromClause element = from.element();
        for (ReferenceValue reference : references) {
            EntityFrom target = EntityFrom.of(reference.target().get(), "j" + (selections.size() - 1));
            EntitySelection other = EntitySelection.of(target, new ShapeColumns(shapes), selected.size());
            selected.addAll(other.selectables());
            selections.add(other);
            element = new Join(element, JoinKind.LEFT, target.element(), same(from, reference, target), List.of());
        }
        SelectStatement statement = Sql.select(selected).from(element).where(new KeyCondition(keys).isOne());
        Predicate restriction = from.restriction();
        return new JoinedPlan(selections, restriction == null ? statement : statement.where(restriction));
    }

    /** The references to entities in one table whose state is wanted at once. */
    private static Set<ReferenceValue> references(EntityMapping entity, Shapes shapes) {
        Set<ReferenceValue> found = new LinkedHashSet<>();
        for (EntityMapping concrete : entity.withSubclasses()) {
            for (AttributeSlot slot : shapes.of(concrete).slots()) {
                if (slot.shape() instanceof ReferenceShape shape
                        && !shape.lazy()
                        && shape.reference().isByIdentifier()
                        && LoadPlans.isInOneTable(shape.reference().target().get())) {
                    found.add(shape.reference());
                }
            }
        }
        return found;
    }

    private static Predicate same(EntityFrom from, ReferenceValue reference, EntityFrom target) {
        List<Predicate> parts = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            Expression<?> referring = from.column(reference.columns().get(i));
            parts.add(referring.eq(target.column(reference.referenced().get(i))));
        }
        Predicate restriction = target.restriction();
        if (restriction != null) {
            parts.add(restriction);
        }
        return Sql.and(parts);
    }
}
