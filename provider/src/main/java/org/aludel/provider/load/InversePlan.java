package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.provider.lowering.EntityFrom;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.OwningSide;
import org.aludel.provider.lowering.StateColumns;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;

/**
 * How entities are fetched that are the values of an attribute without columns of its own. Immutable.
 *
 * @param owner the columns that refer to the instances that have the attribute; the first ones that are selected
 * @param selection what is selected of the entities, behind those
 * @param statement the statement, for several instances
 */
record InversePlan(ReferenceValue owner, EntitySelection selection, SelectStatement statement) {

    static InversePlan of(ToOneAttribute attribute, StateColumns state) {
        OwningSide side = OwningSide.of(attribute);
        EntityFrom from = EntityFrom.of(attribute.target().get(), "e");
        FromClause link = side.linkElement();
        List<Expression<?>> keys = side.ownerColumns(from, link);
        EntitySelection selection = EntitySelection.of(from, state, keys.size());
        List<Selectable> selected = new ArrayList<>(keys);
        selected.addAll(selection.selectables());
        SelectStatement statement =
                Sql.select(selected).from(side.element(from, link)).where(new KeyCondition(keys).isOneOf());
        Predicate restriction = from.restriction();
        return new InversePlan(side.owner(), selection, restriction == null ? statement : statement.where(restriction));
    }
}
