package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Negation;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.ScalarSubquery;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.jpql.syntax.IsEmptyExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.MemberOfExpression;

/** Translates what is asked of a whole collection, as a subquery over its values. */
final class CollectionTranslator {

    private final Environment environment;

    CollectionTranslator(Environment environment) {
        this.environment = environment;
    }

    private AttributeFrom values(JpqlPath path) {
        AttributePath collection = environment.paths().collection(path);
        String name = environment.query().names().unique(collection.attribute().name());
        return new AttributeFrom(collection, null, name);
    }

    Expression<?> size(JpqlPath path) {
        SelectStatement count =
                Sql.select(Sql.count().returning(SqlTypes.INTEGER)).from(values(path));
        return new ScalarSubquery<>(count, SqlTypes.INTEGER);
    }

    Predicate isEmpty(IsEmptyExpression node) {
        Predicate exists = new ExistsPredicate(one(values(node.collection())));
        return node.negated() ? exists : new Negation(exists);
    }

    private static SelectStatement one(AttributeFrom values) {
        return Sql.select(List.of(Sql.literal(1))).from(values);
    }

    Predicate memberOf(MemberOfExpression node) {
        AttributeFrom values = values(node.collection());
        VariablePath value = values.variable();
        Expression<?> operand = environment.expressions().translate(node.operand(), value.type());
        operand = new Operands(environment).fitted(operand, value.type(), node.operand());
        if (!TypeRules.areComparable(operand.type(), value.type())) {
            throw TypeErrors.noMember(operand, value.type(), environment.place(node.operand()));
        }
        Predicate exists =
                new ExistsPredicate(one(values).where(new Comparison(value, ComparisonOperator.EQUAL, operand)));
        return node.negated() ? new Negation(exists) : exists;
    }
}
