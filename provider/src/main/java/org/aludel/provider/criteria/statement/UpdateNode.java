package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.NullLiteral;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.UpdateItem;
import org.aludel.jpql.syntax.UpdateQuery;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.LiteralNode;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * An update.
 *
 * @param <T> the class of the entity
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class UpdateNode<T> extends Modification<T> implements CriteriaUpdate<T> {

    private final List<Assignment> assignments = new ArrayList<>();

    /**
     * What an attribute is set to.
     *
     * @param target the attribute
     * @param value the value; null for null
     */
    private record Assignment(
            ExpressionNode<?> target, @Nullable ExpressionNode<?> value) implements Serializable {

        JpqlExpression written(Writing writing) {
            return value == null ? new NullLiteral() : value.write(writing);
        }
    }

    /** An update of some of the entities of a unit. */
    public UpdateNode(Metamodel unit) {
        super(unit);
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(SingularAttribute<? super T, Y> attribute, @Nullable X value) {
        return add(root().get(attribute), value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(SingularAttribute<? super T, Y> attribute, Expression<? extends Y> value) {
        return add(root().get(attribute), value);
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(Path<Y> attribute, @Nullable X value) {
        return add(attribute, value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(Path<Y> attribute, Expression<? extends Y> value) {
        return add(attribute, value);
    }

    @Override
    public CriteriaUpdate<T> set(String attribute, @Nullable Object value) {
        return add(root().get(attribute), value);
    }

    private CriteriaUpdate<T> add(Path<?> target, @Nullable Object value) {
        ExpressionNode<?> node = value == null
                ? null
                : value instanceof Expression<?> expression ? ExpressionNode.of(expression) : LiteralNode.of(value);
        assignments.add(new Assignment(ExpressionNode.of(target), node));
        return this;
    }

    @Override
    public CriteriaUpdate<T> where(Expression<Boolean> restriction) {
        restrict(PredicateNode.condition(restriction));
        return this;
    }

    @Override
    public CriteriaUpdate<T> where(Predicate... restrictions) {
        restrict(QueryParts.all(List.of(restrictions)));
        return this;
    }

    @Override
    void parts(Writing writing) {
        assignments.forEach(assignment -> assignment.written(writing));
        condition(writing);
    }

    @Override
    public UpdateQuery statement(Writing writing) {
        if (assignments.isEmpty()) {
            throw CriteriaErrors.nothingSet();
        }
        Name variable = root().name(writing);
        List<UpdateItem> items = new ArrayList<>();
        for (Assignment assignment : assignments) {
            if (!(assignment.target().write(writing) instanceof PathExpression path)
                    || !path.names().get(0).equals(variable)
                    || path.names().size() == 1) {
                throw CriteriaErrors.notOfRoot(assignment.target().toString());
            }
            items.add(new UpdateItem(path, assignment.written(writing)));
        }
        return new UpdateQuery(null, root().entity(), variable, items, condition(writing), List.of());
    }
}
