package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.SelectItem;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.SelectionNode;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/** The single values of a selection, which are the columns of the statement, and what is made of them. */
public final class SelectedValues {

    private final List<ExpressionNode<?>> values = new ArrayList<>(1);
    private final org.aludel.jpql.translation.Selection made;

    private SelectedValues(Selection<?> selection) {
        this.made = add(selection);
    }

    /** The values of a selection. */
    public static SelectedValues of(Selection<?> selection) {
        return new SelectedValues(selection);
    }

    private org.aludel.jpql.translation.Selection add(Selection<?> selection) {
        if (selection instanceof CompoundNode<?> compound) {
            List<org.aludel.jpql.translation.Selection> items =
                    compound.getCompoundSelectionItems().stream().map(this::add).toList();
            return compound.kind() == CompoundNode.Kind.INSTANCE
                    ? new org.aludel.jpql.translation.Selection.Construction(
                            compound.getJavaType(), items, compound.getAlias())
                    : new org.aludel.jpql.translation.Selection.Several(items);
        }
        if (selection instanceof ExpressionNode<?> value) {
            values.add(value);
            return new org.aludel.jpql.translation.Selection.Item(
                    values.size() - 1, value.selectedType(), value.getAlias());
        }
        throw CriteriaErrors.foreignQuery(selection);
    }

    /** The values, in order. */
    public List<ExpressionNode<?>> values() {
        return values;
    }

    /** The classes of the values. */
    public List<Class<?>> types() {
        if (values.size() == 1) {
            return List.of(values.get(0).selectedType());
        }
        List<Class<?>> types = new ArrayList<>(values.size());
        values.forEach(value -> types.add(value.selectedType()));
        return types;
    }

    /** What is made of them. */
    public org.aludel.jpql.translation.Selection made() {
        return made;
    }

    /** The values in the tree of a query. Roots and joins are selected by their variables, others with their aliases. */
    List<SelectItem> write(Writing writing) {
        List<SelectItem> items = new ArrayList<>(values.size());
        for (ExpressionNode<?> value : values) {
            String alias = alias(value, writing);
            items.add(new SelectItem(value.write(writing), alias == null ? null : new Name(alias)));
            if (alias != null) {
                writing.result(value, alias);
            }
        }
        return items;
    }

    private static @Nullable String alias(SelectionNode<?> value, Writing writing) {
        String alias = value.getAlias();
        return alias == null || alias.isEmpty() || value instanceof From || writing.isVariable(alias) ? null : alias;
    }
}
