package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.SelectionNode;

/**
 * Several values that are selected as one.
 *
 * @param <X> what is made of them
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class CompoundNode<X> extends SelectionNode<X> implements CompoundSelection<X> {

    /** What is made of several values. */
    public enum Kind {
        /** An instance, by a constructor. */
        INSTANCE,
        /** A tuple. */
        TUPLE,
        /** An array. */
        ARRAY
    }

    private final Kind kind;
    private final Class<X> javaType;
    private final List<Selection<?>> items;

    /**
     * Several values.
     *
     * @param kind what is made of them
     * @param javaType its class
     * @param items the values
     * @throws IllegalArgumentException if a value is itself a tuple or array, or two have the same alias
     */
    public CompoundNode(Kind kind, Class<X> javaType, List<? extends Selection<?>> items) {
        this.kind = kind;
        this.javaType = javaType;
        this.items = List.copyOf(items);
        Set<String> aliases = new HashSet<>();
        for (Selection<?> item : items) {
            if (item instanceof CompoundNode<?> inner && inner.kind != Kind.INSTANCE) {
                throw CriteriaErrors.compoundWithin();
            }
            if (item.getAlias() != null && !aliases.add(item.getAlias())) {
                throw CriteriaErrors.duplicateAlias(item.getAlias());
            }
        }
    }

    Kind kind() {
        return kind;
    }

    @Override
    public Class<X> getJavaType() {
        return javaType;
    }

    @Override
    public boolean isCompoundSelection() {
        return true;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        return items;
    }
}
