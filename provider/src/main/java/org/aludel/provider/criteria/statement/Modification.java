package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.io.Serializable;
import java.util.Set;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.criteria.from.RootNode;
import org.jspecify.annotations.Nullable;

/**
 * An update or delete.
 *
 * @param <T> the class of the entity
 */
@SuppressWarnings("serial") // read by the version that wrote it
public abstract class Modification<T> implements CommonAbstractCriteria, Serializable {

    private final Metamodel unit;
    private @Nullable RootNode<T> root;
    private @Nullable PredicateNode where;

    Modification(Metamodel unit) {
        this.unit = unit;
    }

    public Root<T> from(Class<T> entity) {
        return from(unit.entity(entity));
    }

    public Root<T> from(EntityType<T> entity) {
        RootNode<T> made = RootNode.of(unit, entity);
        root = made;
        return made;
    }

    /**
     * The root.
     *
     * @throws IllegalStateException if there is none yet
     */
    public Root<T> getRoot() {
        return root();
    }

    final RootNode<T> root() {
        RootNode<T> found = root;
        if (found == null) {
            throw CriteriaErrors.noRoot();
        }
        return found;
    }

    final void restrict(@Nullable PredicateNode condition) {
        where = condition;
    }

    @Override
    public final @Nullable Predicate getRestriction() {
        return where;
    }

    @Override
    public final <U> Subquery<U> subquery(Class<U> type) {
        return new SubqueryNode<>(unit, this, type);
    }

    @Override
    public final <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(type.getJavaType());
    }

    @Override
    public final Set<ParameterExpression<?>> getParameters() {
        return root == null ? Set.of() : Parameters.of(this::parts);
    }

    /** Writes what there is so far. */
    abstract void parts(Writing writing);

    final @Nullable JpqlExpression condition(Writing writing) {
        return where == null ? null : where.write(writing);
    }

    /** The statement as a tree. */
    public abstract JpqlStatement statement(Writing writing);
}
