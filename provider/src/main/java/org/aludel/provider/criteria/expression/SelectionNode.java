package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query selects.
 *
 * @param <X> the class of the values
 */
public abstract class SelectionNode<X> implements Selection<X> {

    private @Nullable String alias;

    protected SelectionNode() {}

    @Override
    public Selection<X> alias(String name) {
        if (alias != null && !alias.equals(name)) {
            throw CriteriaErrors.secondAlias(alias, name);
        }
        alias = name;
        return this;
    }

    /** The alias; null as long as there is none. */
    @Override
    public final @Nullable String getAlias() {
        return alias;
    }

    @Override
    public boolean isCompoundSelection() {
        return false;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        throw CriteriaErrors.notCompound();
    }
}
