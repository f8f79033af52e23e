package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.InSubqueryPredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.type.RowType;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.syntax.InListExpression;
import org.aludel.jpql.syntax.InParameterExpression;
import org.aludel.jpql.syntax.InSubqueryExpression;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.JpqlQuery;

/** Translates IN. */
final class Membership {

    private final Environment environment;
    private final Operands operands;

    Membership(Environment environment) {
        this.environment = environment;
        this.operands = new Operands(environment);
    }

    Predicate inList(InListExpression node) {
        if (node.items().size() == 1 && node.items().get(0) instanceof InputParameter only) {
            Expression<?> operand = environment.expressions().translate(node.operand(), null);
            SqlType<?> type = operand.type();
            return in(
                    operand,
                    environment.query().parameters().only(only, type, environment.place(only)),
                    node.negated());
        }
        List<JpqlExpression> all = new ArrayList<>();
        all.add(node.operand());
        all.addAll(node.items());
        List<Expression<?>> values = alike(all);
        return new InListPredicate(values.get(0), values.subList(1, values.size()), node.negated());
    }

    private List<Expression<?>> alike(List<JpqlExpression> nodes) {
        Expression<?> operand = environment.expressions().translate(nodes.get(0), null);
        List<Expression<?>> values = new ArrayList<>();
        values.add(operand);
        for (JpqlExpression node : nodes.subList(1, nodes.size())) {
            SqlType<?> type = values.get(0).type();
            Expression<?> value = operands.fitted(environment.expressions().translate(node, type), type, node);
            values.set(0, operands.fitted(values.get(0), value.type(), nodes.get(0)));
            requireLike(values.get(0), value, node);
            values.add(value);
        }
        return values;
    }

    private void requireLike(Expression<?> operand, Expression<?> value, JpqlNode node) {
        if (!TypeRules.areComparable(operand.type(), value.type())) {
            throw TypeErrors.incomparable(operand, value, environment.place(node));
        }
    }

    Predicate inParameter(InParameterExpression node) {
        Expression<?> operand = environment.expressions().translate(node.operand(), null);
        Expression<?> list = environment
                .query()
                .parameters()
                .list(node.parameter(), operand.type(), environment.place(node.parameter()));
        return in(operand, list, node.negated());
    }

    private static Predicate in(Expression<?> operand, Expression<?> values, boolean negated) {
        return values instanceof ListParameter<?> list
                ? new InParameterPredicate(operand, list, negated)
                : new InListPredicate(operand, List.of(values), negated);
    }

    Predicate inSubquery(InSubqueryExpression node) {
        Expression<?> operand = environment.expressions().translate(node.operand(), null);
        TranslatedQuery query = subquery(node.query(), operand, node);
        if (query.columns().size() == 1) {
            operand = operands.fitted(operand, query.columns().get(0).type(), node.operand());
        }
        return new InSubqueryPredicate(operand, query.query(), node.negated());
    }

    /** A subquery whose rows are compared with a value: as many columns as the value has parts, of types that fit. */
    TranslatedQuery subquery(JpqlQuery node, Expression<?> operand, JpqlNode around) {
        TranslatedQuery query =
                new QueryTranslator(environment.query(), QueryUse.SUBQUERY).translate(node, environment.scope());
        List<SqlType<?>> parts =
                operand instanceof RowValue row ? ((RowType) row.type()).elements() : List.of(operand.type());
        if (query.columns().size() != parts.size()) {
            throw ClauseErrors.severalColumns(parts.size(), query.columns().size(), environment.place(node));
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!TypeRules.areComparable(parts.get(i), query.columns().get(i).type())) {
                throw TypeErrors.incomparable(operand, query.columns().get(i).expression(), environment.place(around));
            }
        }
        return query;
    }
}
