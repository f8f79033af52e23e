package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Selection;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query selects. All parts of criteria can be written to streams and are read by the version that wrote them, so that
 * classes have no version of their own: one that was changed since is refused.
 *
 * @param <X> the class of the values
 */
@SuppressWarnings("serial") // read by the version that wrote it
public abstract class SelectionNode<X> implements Selection<X>, Serializable {

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
