package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.aludel.jpql.syntax.DeleteQuery;
import org.aludel.jpql.syntax.Name;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.Writing;

/**
 * A delete.
 *
 * @param <T> the class of the entity
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class DeleteNode<T> extends Modification<T> implements CriteriaDelete<T> {

    /** A delete of some of the entities of a unit. */
    public DeleteNode(Metamodel unit) {
        super(unit);
    }

    @Override
    public CriteriaDelete<T> where(Expression<Boolean> restriction) {
        restrict(PredicateNode.condition(restriction));
        return this;
    }

    @Override
    public CriteriaDelete<T> where(Predicate... restrictions) {
        restrict(QueryParts.all(List.of(restrictions)));
        return this;
    }

    @Override
    void parts(Writing writing) {
        condition(writing);
    }

    @Override
    public DeleteQuery statement(Writing writing) {
        Name variable = root().name(writing);
        return new DeleteQuery(null, root().entity(), variable, condition(writing), List.of());
    }
}
