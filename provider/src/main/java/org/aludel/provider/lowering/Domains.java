package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.ScalarSubquery;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.WhenClause;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.ValueDomain;
import org.jspecify.annotations.Nullable;

/** Tells expressions whose values are entities, embeddables or types of entities from those with values of columns. */
final class Domains {

    private Domains() {}

    /** What the values of an expression are; null if they are values of a column. */
    static @Nullable ValueDomain of(Expression<?> expression) {
        if (expression instanceof LabeledExpression<?> labeled) {
            return of(labeled.expression());
        }
        if (expression instanceof DomainPath path) {
            return path.domain() instanceof BasicDomain ? null : path.domain();
        }
        if (expression instanceof DomainParameter parameter) {
            return parameter.domain();
        }
        if (expression instanceof EntityTypeExpression type) {
            return type.domain();
        }
        if (expression instanceof CaseExpression<?> cases) {
            return first(results(cases));
        }
        if (expression instanceof FunctionCall<?> call) {
            boolean choice =
                    call.name().equalsIgnoreCase("coalesce") || call.name().equalsIgnoreCase("nullif");
            return choice ? first(call.arguments()) : null;
        }
        return expression instanceof ScalarSubquery<?> subquery ? of(subquery.query()) : null;
    }

    private static @Nullable ValueDomain of(Query query) {
        if (!(query instanceof SelectStatement select)) {
            return null;
        }
        List<Selectable> columns = select.clauses().columns();
        return columns.size() == 1 && columns.get(0) instanceof Expression<?> expression ? of(expression) : null;
    }

    private static @Nullable ValueDomain first(List<? extends Expression<?>> expressions) {
        for (Expression<?> expression : expressions) {
            ValueDomain domain = of(expression);
            if (domain != null) {
                return domain;
            }
        }
        return null;
    }

    /** An expression that has been lowered, with the type that its parts now have. */
    static Expression<?> retyped(Expression<?> lowered) {
        if (lowered instanceof CaseExpression<?> cases) {
            return new CaseExpression<>(cases.operand(), cases.whens(), cases.otherwise(), type(results(cases)));
        }
        if (lowered instanceof FunctionCall<?> call) {
            return call.returning(type(call.arguments()));
        }
        if (lowered instanceof ScalarSubquery<?> subquery) {
            return new ScalarSubquery<>(
                    subquery.query(), subquery.query().resultColumns().get(0).type());
        }
        return lowered;
    }

    private static SqlType<?> type(List<? extends Expression<?>> results) {
        return results.stream()
                .filter(result -> !(result instanceof Literal<?> literal && literal.value() == null))
                .findFirst()
                .<SqlType<?>>map(Expression::type)
                .orElseGet(() -> results.get(0).type());
    }

    private static List<Expression<?>> results(CaseExpression<?> cases) {
        List<Expression<?>> results = new ArrayList<>();
        for (WhenClause when : cases.whens()) {
            results.add(when.result());
        }
        Expression<?> otherwise = cases.otherwise();
        if (otherwise != null) {
            results.add(otherwise);
        }
        return results;
    }
}
